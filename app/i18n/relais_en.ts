<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AccountSheet</name>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Envois</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Verrouiller</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changer de personne</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>Verrouille, puis demande qui prend l’appareil</source>
        <translation>Locks, then asks who takes the device</translation>
    </message>
</context>
<context>
    <name>ActButtons</name>
    <message>
        <source>Ctrl + Entrée</source>
        <translation>Ctrl + Enter</translation>
    </message>
    <message>
        <source>Envoyer sans clore</source>
        <translation>Send without closing</translation>
    </message>
</context>
<context>
    <name>ActComposer</name>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Envoyer et clore</source>
        <translation>Send and close</translation>
    </message>
    <message>
        <source>Il manque %1 € pour arriver au coût</source>
        <translation>%1 € are missing to reach the cost</translation>
    </message>
    <message>
        <source>Il y a %1 € de trop</source>
        <translation>There are %1 € too many</translation>
    </message>
    <message>
        <source>Le compte est bon.</source>
        <translation>The sum is right.</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Répondre à %1</source>
        <translation>Reply to %1</translation>
    </message>
    <message>
        <source>Répondre au %1</source>
        <translation>Reply to %1</translation>
    </message>
</context>
<context>
    <name>ActivityFigure</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activité</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Semaine</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Enregistré sans aucun nom dans Téléchargements : %1</source>
        <translation>Saved without any name in Downloads: %1</translation>
    </message>
    <message>
        <source>Alertes reçues par semaine</source>
        <translation>Alerts received per week</translation>
    </message>
    <message>
        <source>Alertes reçues par jour</source>
        <translation>Alerts received per day</translation>
    </message>
    <message>
        <source>Par motif</source>
        <translation>By reason</translation>
    </message>
    <message>
        <source>Aucune alerte sur cette période</source>
        <translation>No alert in this period</translation>
    </message>
    <message>
        <source>Délais par urgence</source>
        <translation>Times by urgency</translation>
    </message>
    <message>
        <source>heures d’ouverture seulement</source>
        <translation>opening hours only</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Aucune réponse sur cette période</source>
        <translation>No answer in this period</translation>
    </message>
    <message>
        <source>Export sans nom. Sous 5 : « &lt; 5 ». Aucun classement de personnes.</source>
        <translation>Exported without names. Under 5: “&lt; 5”. No ranking of people.</translation>
    </message>
    <message>
        <source>Compté sur cet appareil, d’après les dossiers qu’il garde : les plus anciens terminés n’y sont plus.</source>
        <translation>Counted on this device from the cases it keeps: the oldest closed ones are no longer here.</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>&lt; 5</source>
        <translation>&lt; 5</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 jour</source>
        <translation>%1 day</translation>
    </message>
    <message>
        <source>%1 jours</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>alertes reçues</source>
        <translation>alerts received</translation>
    </message>
    <message>
        <source>prise en charge, médiane</source>
        <translation>taken charge of, median</translation>
    </message>
    <message>
        <source>réponse, médiane</source>
        <translation>answer, median</translation>
    </message>
    <message>
        <source>réponses lues</source>
        <translation>answers read</translation>
    </message>
    <message>
        <source>confiées à l’accompagnement</source>
        <translation>passed to health support</translation>
    </message>
    <message>
        <source>masqué</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>semaine du %1</source>
        <translation>week of %1</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Effacé de cet appareil</source>
        <translation>Erased from this device</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 : %2 alertes, prise en charge %3, réponse %4, objectif tenu %5</source>
        <translation>%1: %2 alerts, taken charge of %3, answer %4, objective met %5</translation>
    </message>
    <message>
        <source>Effacé</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>All</translation>
    </message>
    <message>
        <source>1er</source>
        <translation>1</translation>
    </message>
    <message>
        <source>le %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Activité ; %1 ; %2</source>
        <translation>Activity ; %1 ; %2</translation>
    </message>
    <message>
        <source>Alertes reçues par semaine</source>
        <translation>Alerts received per week</translation>
    </message>
    <message>
        <source>Alertes reçues par jour</source>
        <translation>Alerts received per day</translation>
    </message>
    <message>
        <source>Par motif</source>
        <translation>By reason</translation>
    </message>
    <message>
        <source>Délais par urgence;Alertes;Prise en charge;Réponse;Objectif tenu</source>
        <translation>Times by urgency;Alerts;Taken charge of;Answer;Objective met</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>AlertActions</name>
    <message>
        <source>Ajouter un complément</source>
        <translation>Add to it</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Envoyer la réponse</source>
        <translation>Send the answer</translation>
    </message>
    <message>
        <source>Indiquez le motif</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Je ne sais pas</source>
        <translation>I don’t know</translation>
    </message>
    <message>
        <source>La CPAM reprend le dossier avec votre motif.</source>
        <translation>The CPAM takes the case up again with your reason.</translation>
    </message>
    <message>
        <source>Pas de diagnostic. Il s’ajoute à l’alerte, sans la modifier.</source>
        <translation>No diagnosis. It is added to the alert and does not change it.</translation>
    </message>
    <message>
        <source>Pourquoi rouvrir cette alerte&#xa0;?</source>
        <translation>Why reopen this alert?</translation>
    </message>
    <message>
        <source>Reprendre en brouillon</source>
        <translation>Take back as a draft</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Votre complément</source>
        <translation>Your addition</translation>
    </message>
    <message>
        <source>Écrire à la LUP</source>
        <translation>Write to the LUP</translation>
    </message>
    <message>
        <source>Écrivez quelques mots</source>
        <translation>Write a few words</translation>
    </message>
</context>
<context>
    <name>AlertComposePage</name>
    <message>
        <source>Alerte LUP</source>
        <translation>LUP alert</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Brouillon enregistré ici</source>
        <translation>Draft saved here</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Envoyer l’alerte</source>
        <translation>Send the alert</translation>
    </message>
    <message>
        <source>Garder le brouillon</source>
        <translation>Keep the draft</translation>
    </message>
    <message>
        <source>Hors ligne.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>L’alerte sera enregistrée ici et partira au retour du réseau.</source>
        <translation>The alert will be saved here and leave when the network is back.</translation>
    </message>
    <message>
        <source>Notice à lui lire</source>
        <translation>Notice to read to the patient</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Corriger l’alerte</source>
        <translation>Correct the alert</translation>
    </message>
    <message>
        <source>Envoyer la correction</source>
        <translation>Send the correction</translation>
    </message>
    <message>
        <source>À corriger : %1</source>
        <translation>To be corrected: %1</translation>
    </message>
</context>
<context>
    <name>AlertHomePage</name>
    <message>
        <source>Alerter la LUP</source>
        <translation>Alert the LUP</translation>
    </message>
    <message>
        <source>Aucune alerte en cours</source>
        <translation>No alert in progress</translation>
    </message>
    <message>
        <source>Bonjour, %1</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>La CPAM reprend le dossier et vous répond.</source>
        <translation>The CPAM takes the case up and answers you.</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Un patient va renoncer à un soin urgent&#xa0;?</source>
        <translation>Is a patient about to give up urgent care?</translation>
    </message>
    <message>
        <source>À lire</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>Relais</source>
        <translation>Relais</translation>
    </message>
</context>
<context>
    <name>AlertListPage</name>
    <message>
        <source>Alerter</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Alerter la LUP</source>
        <translation>Alert the LUP</translation>
    </message>
    <message>
        <source>Alertes</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Aucune alerte en cours</source>
        <translation>No alert in progress</translation>
    </message>
    <message>
        <source>Aucune alerte ici</source>
        <translation>No alert here</translation>
    </message>
    <message>
        <source>Aucune alerte «&#xa0;%1&#xa0;» sur cet appareil</source>
        <translation>No alert “%1” on this device</translation>
    </message>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Chercher dans toutes</source>
        <translation>Search in all</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Les alertes terminées depuis plus de 30 jours ne sont plus ici. Elles restent au service.</source>
        <translation>Alerts finished more than 30 days ago are no longer here. They stay at the service.</translation>
    </message>
    <message>
        <source>Nom, motif ou numéro</source>
        <translation>Name, reason or number</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Répondues</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Vos alertes et les réponses de la CPAM viendront ici.</source>
        <translation>Your alerts and the CPAM’s answers will come here.</translation>
    </message>
    <message>
        <source>À lire</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>Recherche sur le service…</source>
        <translation>Searching the service…</translation>
    </message>
    <message>
        <source>Chercher sur le service</source>
        <translation>Search the service</translation>
    </message>
    <message>
        <source>Rien non plus sur le service.</source>
        <translation>Nothing on the service either.</translation>
    </message>
    <message>
        <source>Hors ligne : la recherche sur le service attendra le réseau.</source>
        <translation>Offline: the search on the service will wait for the network.</translation>
    </message>
</context>
<context>
    <name>AlertMenu</name>
    <message>
        <source>Ajouter un complément</source>
        <translation>Add to it</translation>
    </message>
    <message>
        <source>Annuler l’alerte</source>
        <translation>Cancel the alert</translation>
    </message>
    <message>
        <source>Cette alerte</source>
        <translation>This alert</translation>
    </message>
    <message>
        <source>Pourquoi&#xa0;?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Reprendre en brouillon</source>
        <translation>Take back as a draft</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>AlertMenuButton</name>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
</context>
<context>
    <name>AlertPage</name>
    <message>
        <source>Alerte</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Cette alerte n’est plus sur cet appareil</source>
        <translation>This alert is no longer on this device</translation>
    </message>
    <message>
        <source>Enregistré ici</source>
        <translation>Saved here</translation>
    </message>
</context>
<context>
    <name>AlertPane</name>
    <message>
        <source>Alerte</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Appeler le patient</source>
        <translation>Call the patient</translation>
    </message>
    <message>
        <source>Cette alerte n’est plus sur cet appareil</source>
        <translation>This alert is no longer on this device</translation>
    </message>
    <message>
        <source>Choisissez une alerte</source>
        <translation>Choose an alert</translation>
    </message>
</context>
<context>
    <name>AlertRecord</name>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>AlertSavedPage</name>
    <message>
        <source>Alerte enregistrée ici</source>
        <translation>Alert saved here</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Appelez la LUP avec un résumé à lire.</source>
        <translation>Call the LUP with a summary to read out.</translation>
    </message>
    <message>
        <source>Elle part toute seule. Vous n’avez rien à refaire.</source>
        <translation>It leaves by itself. You have nothing to do again.</translation>
    </message>
    <message>
        <source>La CPAM a reçu l’alerte</source>
        <translation>The CPAM has received the alert</translation>
    </message>
    <message>
        <source>Pas de réseau pour l’instant. Elle partira toute seule dès qu’il revient. Vous n’avez rien à refaire.</source>
        <translation>No network for now. It will leave by itself as soon as it is back. You have nothing to do again.</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Trop urgent pour attendre&#xa0;?</source>
        <translation>Too urgent to wait?</translation>
    </message>
    <message>
        <source>Voir l’alerte</source>
        <translation>See the alert</translation>
    </message>
    <message>
        <source>À dire au patient&#xa0;: «&#xa0;La CPAM va vous appeler. Gardez votre téléphone près de vous.&#xa0;»</source>
        <translation>To tell the patient: “The CPAM will call you. Keep your telephone close.”</translation>
    </message>
</context>
<context>
    <name>AlertView</name>
    <message>
        <source>%1 jusqu’au %2</source>
        <translation>%1 until %2</translation>
    </message>
    <message>
        <source>Enregistrée à %1 (%2)</source>
        <translation>Saved at %1 (%2)</translation>
    </message>
    <message>
        <source>Je ne sais pas.</source>
        <translation>I don’t know.</translation>
    </message>
    <message>
        <source>La LUP traite les alertes «&#xa0;%1&#xa0;» en premier.</source>
        <translation>The LUP treats “%1” alerts first.</translation>
    </message>
    <message>
        <source>Remise à %1 · %2</source>
        <translation>Handed over at %1 · %2</translation>
    </message>
    <message>
        <source>Reçue à %1 · %2</source>
        <translation>Received at %1 · %2</translation>
    </message>
    <message>
        <source>Reçue, à corriger&#xa0;: %1</source>
        <translation>Received, to correct: %1</translation>
    </message>
    <message>
        <source>Vous verrez la réponse ici&#xa0;; la notification ne montrera aucun nom.</source>
        <translation>You will see the answer here; the notification will show no name.</translation>
    </message>
    <message>
        <source>a appelé le patient</source>
        <translation>called the patient</translation>
    </message>
    <message>
        <source>le traitement reprend dès votre réponse</source>
        <translation>the work goes on as soon as you answer</translation>
    </message>
    <message>
        <source>Le patient a retiré son accord : ses données sont effacées, ici et à la CPAM.</source>
        <translation>The patient has withdrawn agreement: their data are erased, here and at the CPAM.</translation>
    </message>
    <message>
        <source>Les alertes terminées depuis plus de 30 jours ne sont plus ici. Elles restent au service.</source>
        <translation>Alerts finished more than 30 days ago are no longer here. They stay at the service.</translation>
    </message>
    <message>
        <source>La CPAM n’a pas encore ouvert cette alerte. Appelez la LUP.</source>
        <translation>The CPAM has not opened this alert yet. Call the LUP.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Réponse de la CPAM</source>
        <translation>Answer from the CPAM</translation>
    </message>
</context>
<context>
    <name>AskCodePage</name>
    <message>
        <source>Votre phrase de passe</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Votre code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vérification…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
</context>
<context>
    <name>AssignCard</name>
    <message>
        <source>Affecter à</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>La personne reçoit une demande et confirme.</source>
        <translation>The person receives a request and confirms.</translation>
    </message>
    <message>
        <source>Choisissez d’abord une personne.</source>
        <translation>Choose a person first.</translation>
    </message>
    <message>
        <source>Affecter</source>
        <translation>Assign</translation>
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Mon compte</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Mon compte, %1</source>
        <translation>My account, %1</translation>
    </message>
</context>
<context>
    <name>BoxInput</name>
    <message>
        <source>%1, %2 signes saisis</source>
        <translation>%1, %2 characters typed</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CallSummary</name>
    <message>
        <source>%1, dans la semaine</source>
        <translation>%1, within the week</translation>
    </message>
    <message>
        <source>%1, dans le mois</source>
        <translation>%1, within the month</translation>
    </message>
    <message>
        <source>%1, sous 24&#xa0;heures</source>
        <translation>%1, within 24&#xa0;hours</translation>
    </message>
    <message>
        <source>%1, sous 3&#xa0;jours</source>
        <translation>%1, within 3&#xa0;days</translation>
    </message>
    <message>
        <source>Accord du patient</source>
        <translation>Patient’s consent</translation>
    </message>
    <message>
        <source>Blocage</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Je suis</source>
        <translation>I am</translation>
    </message>
    <message>
        <source>Joindre le patient</source>
        <translation>Reach the patient</translation>
    </message>
    <message>
        <source>La LUP ouvre à %1. Votre alerte reste prioritaire.</source>
        <translation>The LUP opens at %1. Your alert keeps its priority.</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Soin menacé, délai</source>
        <translation>Care at risk, time limit</translation>
    </message>
    <message>
        <source>date de naissance inconnue</source>
        <translation>unknown date of birth</translation>
    </message>
    <message>
        <source>inconnu, %1</source>
        <translation>unknown, %1</translation>
    </message>
</context>
<context>
    <name>CallSummaryPage</name>
    <message>
        <source>Appeler le %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Cette page se ferme seule après 2 min.</source>
        <translation>This page closes by itself after 2 min.</translation>
    </message>
    <message>
        <source>C’est dit, noter l’appel</source>
        <translation>Said, note the call</translation>
    </message>
    <message>
        <source>À lire à la LUP</source>
        <translation>To read to the LUP</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Le soin a-t-il pu avoir lieu&#xa0;?</source>
        <translation>Could the care take place?</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Masquer</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Reçue, à corriger</source>
        <translation>Received, to correct</translation>
    </message>
    <message>
        <source>sans numéro</source>
        <translation>no number</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>CaseRecord</name>
    <message>
        <source>Contenu médical excessif</source>
        <translation>Too much medical content</translation>
    </message>
    <message>
        <source>Détail donné par le professionnel</source>
        <translation>Detail given by the professional</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Le texte est masqué pour tous et le professionnel en est averti. Le reste du dossier ne change pas.</source>
        <translation>The text is hidden for everyone and the professional is told. The rest of the case does not change.</translation>
    </message>
    <message>
        <source>Masquer ce texte</source>
        <translation>Hide this text</translation>
    </message>
    <message>
        <source>Peut-être déjà signalée : %1</source>
        <translation>Perhaps already reported: %1</translation>
    </message>
    <message>
        <source>Rattacher</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Texte masqué : contenu médical excessif. Le professionnel en est averti.</source>
        <translation>Text hidden: too much medical content. The professional is told.</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Étapes</source>
        <translation>Steps</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Annulée à la demande du patient</source>
        <translation>Cancelled at the patient’s request</translation>
    </message>
    <message>
        <source>Cette action n’est plus possible : le dossier a changé entre-temps.</source>
        <translation>This action is no longer possible: the case has changed in the meantime.</translation>
    </message>
    <message>
        <source>Déjà prise en charge par un autre conseiller à %1</source>
        <translation>Already taken charge of by another adviser at %1</translation>
    </message>
    <message>
        <source>Gardé ici, sous réserve : le service confirmera au retour du réseau.</source>
        <translation>Kept here, provisionally: the service will confirm when the network is back.</translation>
    </message>
    <message>
        <source>Le service n’a pas pu faire cette action : le dossier a changé entre-temps.</source>
        <translation>The service could not do this: the case has changed in the meantime.</translation>
    </message>
    <message>
        <source>En attente du patient, délai suspendu.</source>
        <translation>Waiting for the patient, the clock stands still.</translation>
    </message>
    <message>
        <source>En attente du professionnel, délai suspendu.</source>
        <translation>Waiting for the professional, the clock stands still.</translation>
    </message>
    <message>
        <source>Objectif dépassé de %1.</source>
        <translation>Objective passed by %1.</translation>
    </message>
    <message>
        <source>Objectif : %1 avant %2.</source>
        <translation>Objective: %1 before %2.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>%1 Elle n’est pas perdue : lisez-la, puis décidez.</source>
        <translation>%1 It is not lost: read it, then decide.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Accord du patient</source>
        <translation>Patient’s consent</translation>
    </message>
    <message>
        <source>Blocage</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Contenu du formulaire</source>
        <translation>Content of the form</translation>
    </message>
    <message>
        <source>Droits vérifiés</source>
        <translation>Entitlements checked</translation>
    </message>
    <message>
        <source>Joindre</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>La signature de l’appareil n’a pas pu être vérifiée.</source>
        <translation>The device’s signature could not be verified.</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Le service ne connaît pas l’autorisation de cet appareil.</source>
        <translation>The service does not know this device’s authorisation.</translation>
    </message>
    <message>
        <source>Le service n’a pas pu tout vérifier.</source>
        <translation>The service could not check everything.</translation>
    </message>
    <message>
        <source>Les droits de l’auteur ont changé entre l’écriture et l’arrivée.</source>
        <translation>The author’s rights changed between writing and arrival.</translation>
    </message>
    <message>
        <source>L’alerte a été écrite avec une version du formulaire que le service n’accepte plus.</source>
        <translation>The alert was written with a version of the form that the service no longer accepts.</translation>
    </message>
    <message>
        <source>L’appareil ou son utilisateur a été retiré avant que l’alerte n’arrive.</source>
        <translation>The device or its user was removed before the alert arrived.</translation>
    </message>
    <message>
        <source>Patient appelé</source>
        <translation>Patient called</translation>
    </message>
    <message>
        <source>Pièces demandées</source>
        <translation>Documents asked for</translation>
    </message>
    <message>
        <source>Plages de rappel</source>
        <translation>Call-back times</translation>
    </message>
    <message>
        <source>Prise en charge</source>
        <translation>Taken charge of</translation>
    </message>
    <message>
        <source>Représentant</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Reçue il y a %1.</source>
        <translation>Received %1 ago.</translation>
    </message>
    <message>
        <source>Réponse au professionnel</source>
        <translation>Answer to the professional</translation>
    </message>
    <message>
        <source>Signalé par</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>Signature de l’appareil</source>
        <translation>Device’s signature</translation>
    </message>
    <message>
        <source>Soin menacé</source>
        <translation>Care at risk</translation>
    </message>
    <message>
        <source>complet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>en règle</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>inutile</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>reconnue</source>
        <translation>recognised</translation>
    </message>
    <message>
        <source>à déterminer</source>
        <translation>to be determined</translation>
    </message>
    <message>
        <source>à vérifier</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>demain, %1</source>
        <translation>tomorrow, %1</translation>
    </message>
    <message>
        <source>le %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Titulaire de l’appareil</source>
        <translation>Owner of the device</translation>
    </message>
    <message>
        <source>Métier, lieu</source>
        <translation>Profession, place</translation>
    </message>
    <message>
        <source>Où rappeler</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Droits de l’auteur le %1</source>
        <translation>Rights of the author on %1</translation>
    </message>
</context>
<context>
    <name>ChangeCodePage</name>
    <message>
        <source>6 chiffres, ni suite, ni date. L’ancien code cesse de fonctionner.</source>
        <translation>6 digits, no sequence, no date. The old code stops working.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Changer le code</source>
        <translation>Change the code</translation>
    </message>
    <message>
        <source>Code changé</source>
        <translation>Code changed</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vérification…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Choisir un code</source>
        <translation>Choose a code</translation>
    </message>
    <message>
        <source>Code choisi</source>
        <translation>Code chosen</translation>
    </message>
    <message>
        <source>6 chiffres, ni suite, ni date.</source>
        <translation>6 digits, not a sequence, not a date.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>à vérifier</source>
        <translation>to be checked</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Aucun diagnostic</source>
        <translation>No diagnosis</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Hors ligne.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>L’alerte sera enregistrée ici et partira au retour du réseau.</source>
        <translation>The alert will be saved here and leave when the network is back.</translation>
    </message>
    <message>
        <source>Notice à lui lire</source>
        <translation>Notice to read to the patient</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Réponse attendue</source>
        <translation>Answer expected</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
</context>
<context>
    <name>ChoicesSheet</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ChosenWords</name>
    <message>
        <source>Écrivez %1 mots, séparés par une espace.</source>
        <translation>Write %1 words, separated by a space.</translation>
    </message>
    <message>
        <source>« %1 » n’est pas dans la liste. Prenez un des mots proposés pendant la saisie.</source>
        <translation>“%1” is not in the list. Take one of the words proposed while you type.</translation>
    </message>
    <message>
        <source>« %1 » y est deux fois. Prenez un autre mot.</source>
        <translation>“%1” is there twice. Take another word.</translation>
    </message>
    <message>
        <source>Il manque 1 mot : il en faut %1.</source>
        <translation>1 word is missing: %1 are needed.</translation>
    </message>
    <message>
        <source>Il manque %1 mots : il en faut %2.</source>
        <translation>%1 words are missing: %2 are needed.</translation>
    </message>
</context>
<context>
    <name>ClearDraft</name>
    <message>
        <source>Tout effacer</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>Tout effacer&#xa0;?</source>
        <translation>Erase everything?</translation>
    </message>
    <message>
        <source>Ce qui est saisi et son brouillon sont effacés de cet appareil. Rien n’est parti.</source>
        <translation>What was typed and its draft are erased from this device. Nothing has left.</translation>
    </message>
    <message>
        <source>Oui, tout effacer</source>
        <translation>Yes, erase everything</translation>
    </message>
</context>
<context>
    <name>CodeChange</name>
    <message>
        <source>Code actuel</source>
        <translation>Current code</translation>
    </message>
    <message>
        <source>Les deux codes ne sont pas les mêmes. Recommencez.</source>
        <translation>The two codes are not the same. Start again.</translation>
    </message>
    <message>
        <source>Nouveau code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Tapez 6 chiffres.</source>
        <translation>Type 6 digits.</translation>
    </message>
    <message>
        <source>Tapez-le encore une fois</source>
        <translation>Type it once more</translation>
    </message>
</context>
<context>
    <name>CodeCheck</name>
    <message>
        <source>Tapez 6 chiffres.</source>
        <translation>Type 6 digits.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre phrase. Vérifiez chaque mot.</source>
        <translation>This is not your passphrase. Check each word.</translation>
    </message>
</context>
<context>
    <name>CodeScanner</name>
    <message>
        <source>Relais n’a pas le droit d’utiliser l’appareil photo.</source>
        <translation>Relais is not allowed to use the camera.</translation>
    </message>
    <message>
        <source>L’appareil photo ne répond pas.</source>
        <translation>The camera does not respond.</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>Ce dossier est annulé.</source>
        <translation>This case is cancelled.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Prenez ce dossier en charge pour répondre.</source>
        <translation>Take charge of this case to answer.</translation>
    </message>
    <message>
        <source>Rien à écrire pour l’instant.</source>
        <translation>Nothing to write for now.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConsultationComposer</name>
    <message>
        <source>à vérifier</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>vérifié le %1</source>
        <translation>checked on %1</translation>
    </message>
    <message>
        <source>Personne ne répond</source>
        <translation>Nobody answers</translation>
    </message>
</context>
<context>
    <name>ConsultationPeople</name>
    <message>
        <source>vue %1</source>
        <translation>seen %1</translation>
    </message>
    <message>
        <source>Confiée par %1</source>
        <translation>Handed over by %1</translation>
    </message>
</context>
<context>
    <name>ConsultationView</name>
    <message>
        <source>cette consultation</source>
        <translation>this consultation</translation>
    </message>
    <message>
        <source>Consultation confidentielle</source>
        <translation>Confidential consultation</translation>
    </message>
    <message>
        <source>Touchez pour voir de qui il s’agit</source>
        <translation>Touch to see who it is about</translation>
    </message>
    <message>
        <source>Signée %1</source>
        <translation>Signed %1</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cette consultation n’est plus sur cet appareil.</source>
        <translation>This consultation is no longer on this device.</translation>
    </message>
</context>
<context>
    <name>ConsultationWords</name>
    <message>
        <source>%1 de vie</source>
        <translation>%1 of life</translation>
    </message>
    <message>
        <source>%1 ans</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>Sans nom</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>jour %1</source>
        <translation>day %1</translation>
    </message>
    <message>
        <source>%1 SA</source>
        <translation>%1 weeks</translation>
    </message>
    <message>
        <source>%1 à %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>née le %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>né le %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>naissance le %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>consultation confidentielle</source>
        <translation>confidential consultation</translation>
    </message>
</context>
<context>
    <name>DateBoxes</name>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Je ne sais pas le jour</source>
        <translation>I don’t know the day</translation>
    </message>
    <message>
        <source>Je ne sais pas le mois</source>
        <translation>I don’t know the month</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>hier, %1</source>
        <translation>yesterday, %1</translation>
    </message>
    <message>
        <source>le %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>moins d’une minute</source>
        <translation>less than a minute</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Alertes reçues</source>
        <translation>Alerts received</translation>
    </message>
</context>
<context>
    <name>DelayTable</name>
    <message>
        <source>Alertes</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Prise en charge</source>
        <translation>Taken charge of</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Objectif tenu</source>
        <translation>Objective met</translation>
    </message>
    <message>
        <source>Aucune alerte sur cette période</source>
        <translation>No alert in this period</translation>
    </message>
    <message>
        <source>Urgence</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Cette action ne se défait pas. Elle reste dans l’historique du dossier.</source>
        <translation>This action cannot be undone. It stays in the case’s history.</translation>
    </message>
    <message>
        <source>Appeler le cabinet</source>
        <translation>Call the practice</translation>
    </message>
</context>
<context>
    <name>DeskActivity</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>objectif tenu : %1</source>
        <translation>objective met: %1</translation>
    </message>
    <message>
        <source>%1 alertes</source>
        <translation>%1 alerts</translation>
    </message>
    <message>
        <source>%1 réponses</source>
        <translation>%1 answers</translation>
    </message>
    <message>
        <source>relais-activite-%1</source>
        <translation>relais-activity-%1</translation>
    </message>
    <message>
        <source>Le fichier n’a pas pu être écrit. Les chiffres restent à l’écran.</source>
        <translation>The file could not be written. The numbers stay on screen.</translation>
    </message>
</context>
<context>
    <name>DeskActs</name>
    <message>
        <source>Accepter dans la file</source>
        <translation>Accept into the queue</translation>
    </message>
    <message>
        <source>Demander une pièce</source>
        <translation>Ask for a document</translation>
    </message>
    <message>
        <source>Envoyer à une caisse</source>
        <translation>Send to a caisse</translation>
    </message>
    <message>
        <source>Noter un appel</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Orienter PFIDASS</source>
        <translation>Refer to PFIDASS</translation>
    </message>
    <message>
        <source>Poser une question</source>
        <translation>Ask a question</translation>
    </message>
    <message>
        <source>Prendre en charge</source>
        <translation>Take charge</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Transférer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Écarter, avec un motif</source>
        <translation>Set aside, with a reason</translation>
    </message>
    <message>
        <source>Écrire au professionnel</source>
        <translation>Write to the professional</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Enregistré ici</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>Réponse enregistrée ici, elle part au service</source>
        <translation>Answer saved here, it is leaving for the service</translation>
    </message>
</context>
<context>
    <name>DeskQueue</name>
    <message>
        <source>Aucun dossier ne correspond</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>Aucun dossier à votre nom</source>
        <translation>No case in your name</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>File LUP</source>
        <translation>LUP queue</translation>
    </message>
    <message>
        <source>La file est vide</source>
        <translation>The queue is empty</translation>
    </message>
    <message>
        <source>Mes dossiers</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>Miens</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>À prendre</source>
        <translation>To take</translation>
    </message>
    <message>
        <source>À trier</source>
        <translation>To sort</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filtrer, 1 filtre en place</source>
        <translation>Filter, 1 filter set</translation>
    </message>
    <message>
        <source>Filtrer, %1 filtres en place</source>
        <translation>Filter, %1 filters set</translation>
    </message>
</context>
<context>
    <name>DeskQueueModel</name>
    <message>
        <source>%1 · il y a %2</source>
        <translation>%1 · %2 ago</translation>
    </message>
    <message>
        <source>Auteur non vérifié</source>
        <translation>Author not verified</translation>
    </message>
    <message>
        <source>Autre conseiller</source>
        <translation>Another adviser</translation>
    </message>
    <message>
        <source>Prochain objectif : %1</source>
        <translation>Next target: %1</translation>
    </message>
    <message>
        <source>Question posée au professionnel</source>
        <translation>Question put to the professional</translation>
    </message>
    <message>
        <source>Vous, depuis %1</source>
        <translation>You, since %1</translation>
    </message>
    <message>
        <source>À prendre</source>
        <translation>To take</translation>
    </message>
    <message>
        <source>Appareil de %1</source>
        <translation>Device of %1</translation>
    </message>
    <message>
        <source>Mise de côté</source>
        <translation>Set aside</translation>
    </message>
</context>
<context>
    <name>DeskRow</name>
    <message>
        <source>Auteur non vérifié</source>
        <translation>Author not verified</translation>
    </message>
    <message>
        <source>Reçue, à corriger</source>
        <translation>Received, to correct</translation>
    </message>
</context>
<context>
    <name>Destinations</name>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Alertes</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Mes dossiers</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>PFIDASS</source>
        <translation>PFIDASS</translation>
    </message>
    <message>
        <source>Activité</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Rota</translation>
    </message>
</context>
<context>
    <name>DetailEditor</name>
    <message>
        <source>Autres précisions</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>la difficulté administrative, pas de diagnostic</source>
        <translation>the administrative difficulty, no diagnosis</translation>
    </message>
</context>
<context>
    <name>DeviceFacts</name>
    <message>
        <source>Absent : phrase de sept mots</source>
        <translation>Absent: passphrase of seven words</translation>
    </message>
    <message>
        <source>Appareil personnel</source>
        <translation>Personal device</translation>
    </message>
    <message>
        <source>Au premier échange avec le service</source>
        <translation>At the first exchange with the service</translation>
    </message>
    <message>
        <source>Ce n’est pas la même phrase. Vérifiez chaque mot.</source>
        <translation>It is not the same phrase. Check each word.</translation>
    </message>
    <message>
        <source>Cinq mots</source>
        <translation>Five words</translation>
    </message>
    <message>
        <source>Inscrit le %1 · réf. %2</source>
        <translation>Enrolled on %1 · ref. %2</translation>
    </message>
    <message>
        <source>Jusqu’au %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>Présent : code de 6 chiffres</source>
        <translation>Present: 6-digit code</translation>
    </message>
    <message>
        <source>Quelque chose attend encore l’envoi. Relais le garde et réessaie ; recommencez ensuite.</source>
        <translation>Something is still waiting to be sent. Relais keeps it and is trying again; start over afterwards.</translation>
    </message>
    <message>
        <source>Sept mots</source>
        <translation>Seven words</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Alertes LUP et accompagnement santé</source>
        <translation>LUP alerts and care support</translation>
    </message>
    <message>
        <source>Ce que cet appareil sait</source>
        <translation>What this device knows</translation>
    </message>
    <message>
        <source>Cet appareil</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Code de récupération</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Coffre matériel</source>
        <translation>Hardware safe</translation>
    </message>
    <message>
        <source>Demande votre code</source>
        <translation>Asks for your code</translation>
    </message>
    <message>
        <source>Envoi de ce qui attend…</source>
        <translation>Sending what is waiting…</translation>
    </message>
    <message>
        <source>Lecture hors ligne</source>
        <translation>Reading offline</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Relais %1</source>
        <translation>Relais %1</translation>
    </message>
    <message>
        <source>Relais envoie d’abord tout ce qui attend, puis efface vos dossiers d’ici. Ils restent au service.</source>
        <translation>Relais first sends all that is waiting, then erases your cases from here. They stay at the service.</translation>
    </message>
    <message>
        <source>Rendre cet appareil</source>
        <translation>Give this device back</translation>
    </message>
    <message>
        <source>Rendre l’appareil envoie d’abord tout ce qui attend, puis efface vos dossiers d’ici.</source>
        <translation>Giving the device back first sends all that is waiting, then erases your cases from here.</translation>
    </message>
    <message>
        <source>Un nouveau code de récupération remplacera l’ancien.</source>
        <translation>A new recovery code will replace the old one.</translation>
    </message>
    <message>
        <source>Une nouvelle phrase remplacera l’ancienne.</source>
        <translation>A new passphrase will replace the old one.</translation>
    </message>
    <message>
        <source>Rendre l’appareil efface vos dossiers d’ici.</source>
        <translation>Giving the device back erases your records from it.</translation>
    </message>
    <message>
        <source>Rendre l’appareil</source>
        <translation>Give the device back</translation>
    </message>
</context>
<context>
    <name>DirectoryEntryModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>DirectoryHours</name>
    <message>
        <source>Horaires</source>
        <translation>Opening hours</translation>
    </message>
</context>
<context>
    <name>DirectoryList</name>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Annuaire complet hors ligne, %1 services</source>
        <translation>Whole directory offline, %1 services</translation>
    </message>
    <message>
        <source>Aucun service ne correspond</source>
        <translation>No service matches</translation>
    </message>
    <message>
        <source>L’annuaire arrivera au premier échange</source>
        <translation>The directory will come with the first exchange</translation>
    </message>
    <message>
        <source>Service, commune, métier</source>
        <translation>Service, commune, profession</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Près d’ici</source>
        <translation>Near here</translation>
    </message>
</context>
<context>
    <name>DirectoryModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Accompagnement santé</source>
        <translation>Care support</translation>
    </message>
    <message>
        <source>LUP</source>
        <translation>LUP</translation>
    </message>
    <message>
        <source>Maternités</source>
        <translation>Maternity units</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>PASS</translation>
    </message>
    <message>
        <source>Urgences</source>
        <translation>Emergencies</translation>
    </message>
    <message>
        <source>vérifié le %1</source>
        <translation>checked on %1</translation>
    </message>
    <message>
        <source>à vérifier · %1</source>
        <translation>to be checked · %1</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>Practices</translation>
    </message>
    <message>
        <source>Pharmacies</source>
        <translation>Pharmacies</translation>
    </message>
    <message>
        <source>MDS</source>
        <translation>MDS</translation>
    </message>
</context>
<context>
    <name>DirectoryRecord</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Un numéro de plus de 90 jours porte « à vérifier ». Il reste appelable.</source>
        <translation>A number older than 90 days is marked “to be checked”. It can still be called.</translation>
    </message>
    <message>
        <source>Appeler %1</source>
        <translation>Call %1</translation>
    </message>
</context>
<context>
    <name>DirectoryRow</name>
    <message>
        <source>Appeler %1</source>
        <translation>Call %1</translation>
    </message>
</context>
<context>
    <name>DirectoryWay</name>
    <message>
        <source>S’y rendre</source>
        <translation>Getting there</translation>
    </message>
    <message>
        <source>Voir sur la carte</source>
        <translation>See on the map</translation>
    </message>
    <message>
        <source>Voir sur la carte : %1</source>
        <translation>See on the map: %1</translation>
    </message>
</context>
<context>
    <name>DutyButtons</name>
    <message>
        <source>Je me propose</source>
        <translation>I offer myself</translation>
    </message>
    <message>
        <source>Prendre cette garde</source>
        <translation>Take this duty</translation>
    </message>
    <message>
        <source>Je confirme</source>
        <translation>I confirm</translation>
    </message>
    <message>
        <source>Confirmer</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Publier</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Décliner l’échange</source>
        <translation>Decline the exchange</translation>
    </message>
    <message>
        <source>Garder ma garde</source>
        <translation>Keep my duty</translation>
    </message>
    <message>
        <source>Annuler l’échange</source>
        <translation>Cancel the exchange</translation>
    </message>
    <message>
        <source>Demander un échange</source>
        <translation>Ask for an exchange</translation>
    </message>
    <message>
        <source>Ajouter à mon agenda</source>
        <translation>Add to my calendar</translation>
    </message>
    <message>
        <source>Demander un remplacement</source>
        <translation>Ask for a replacement</translation>
    </message>
    <message>
        <source>Libérer la garde</source>
        <translation>Free the duty</translation>
    </message>
    <message>
        <source>N’a pas été tenue</source>
        <translation>Was not held</translation>
    </message>
    <message>
        <source>Annuler la garde</source>
        <translation>Cancel the duty</translation>
    </message>
</context>
<context>
    <name>DutyDetails</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>« %1 »</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>DutyListRow</name>
    <message>
        <source>Je me propose</source>
        <translation>I offer myself</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Confirmer</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Échanger</source>
        <translation>Exchange</translation>
    </message>
</context>
<context>
    <name>DutyPanel</name>
    <message>
        <source>Choisissez une garde</source>
        <translation>Choose a duty</translation>
    </message>
    <message>
        <source>Ensuite</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>DutyView</name>
    <message>
        <source>Permanence sages-femmes</source>
        <translation>Midwives’ permanence</translation>
    </message>
    <message>
        <source>relais-garde-%1</source>
        <translation>relais-duty-%1</translation>
    </message>
    <message>
        <source>Le fichier n’a pas pu être écrit. La garde reste dans le planning.</source>
        <translation>The file could not be written. The duty stays in the rota.</translation>
    </message>
    <message>
        <source>Votre garde</source>
        <translation>Your duty</translation>
    </message>
    <message>
        <source>Garde de %1</source>
        <translation>Duty of %1</translation>
    </message>
    <message>
        <source>Vous demandez un échange à toutes.</source>
        <translation>You ask everyone for an exchange.</translation>
    </message>
    <message>
        <source>Vous demandez un échange à %1.</source>
        <translation>You ask %1 for an exchange.</translation>
    </message>
    <message>
        <source>Relève %1 : à pourvoir</source>
        <translation>Relief on %1: to be filled</translation>
    </message>
    <message>
        <source>Relève %1 : %2</source>
        <translation>Relief on %1: %2</translation>
    </message>
    <message>
        <source>Le service n’a pas pu retenir votre demande</source>
        <translation>The service could not accept your request</translation>
    </message>
    <message>
        <source>%1 · reçue à %2</source>
        <translation>%1 · received at %2</translation>
    </message>
    <message>
        <source>faite ici à %1 · arrivée à %2</source>
        <translation>made here at %1 · arrived at %2</translation>
    </message>
    <message numerus="yes">
        <source>%n garde(s) ce mois</source>
        <translation>
            <numerusform>%n duty this month</numerusform>
            <numerusform>%n duties this month</numerusform>
        </translation>
    </message>
    <message>
        <source>libre · %1</source>
        <translation>free · %1</translation>
    </message>
    <message>
        <source>de garde ailleurs</source>
        <translation>on duty elsewhere</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>Semaine du %1 au %2</source>
        <translation>Week of %1 to %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>Hour of the day, on the hour</comment>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>Hour and minutes</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>From hour to hour</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>jour de l’an</source>
        <translation>New Year’s Day</translation>
    </message>
    <message>
        <source>lundi de Pâques</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>fête du travail</source>
        <translation>Labour Day</translation>
    </message>
    <message>
        <source>8 mai 1945</source>
        <translation>Victory in Europe Day</translation>
    </message>
    <message>
        <source>Ascension</source>
        <translation>Ascension Day</translation>
    </message>
    <message>
        <source>lundi de Pentecôte</source>
        <translation>Whit Monday</translation>
    </message>
    <message>
        <source>fête nationale</source>
        <translation>Bastille Day</translation>
    </message>
    <message>
        <source>Assomption</source>
        <translation>Assumption</translation>
    </message>
    <message>
        <source>Toussaint</source>
        <translation>All Saints’ Day</translation>
    </message>
    <message>
        <source>11 novembre 1918</source>
        <translation>Armistice Day</translation>
    </message>
    <message>
        <source>Noël</source>
        <translation>Christmas Day</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Day and hours of a duty</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Non publiée</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>À pourvoir</source>
        <translation>To be filled</translation>
    </message>
    <message>
        <source>Échange demandé</source>
        <translation>Exchange asked for</translation>
    </message>
    <message>
        <source>Sous réserve</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Vous, à confirmer</source>
        <translation>You, to be confirmed</translation>
    </message>
    <message>
        <source>Pourvue</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>Vous</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Confirmée</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Non tenue</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>Annulée</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Validée</source>
        <translation>Validated</translation>
    </message>
    <message>
        <source>Payée</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Réalisée</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>EmergencyComposer</name>
    <message>
        <source>Choisissez au moins un soin</source>
        <translation>Choose at least one kind of care</translation>
    </message>
    <message>
        <source>Choisissez ce qui bloque</source>
        <translation>Choose what is blocking</translation>
    </message>
    <message>
        <source>Choisissez un délai</source>
        <translation>Choose a time limit</translation>
    </message>
    <message>
        <source>Indiquez le nom de naissance</source>
        <translation>Give the name at birth</translation>
    </message>
    <message>
        <source>Indiquez le prénom</source>
        <translation>Give the first name</translation>
    </message>
    <message>
        <source>Indiquez le téléphone du patient, 10 chiffres</source>
        <translation>Give the patient’s telephone number, 10 digits</translation>
    </message>
    <message>
        <source>Indiquez où vous rappeler, 10 chiffres</source>
        <translation>Say where to call you back, 10 digits</translation>
    </message>
    <message>
        <source>Indiquez si le patient est d’accord</source>
        <translation>Say whether the patient agrees</translation>
    </message>
    <message>
        <source>Sans accord, rien ne part.</source>
        <translation>Without consent, nothing leaves.</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Alerter sans lire</source>
        <translation>Alert without reading</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Ce qui bloque, soin menacé</source>
        <translation>What is blocking, care at risk</translation>
    </message>
    <message>
        <source>Choisir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Dans combien de temps ?</source>
        <translation>How soon?</translation>
    </message>
    <message>
        <source>Envoyer l’alerte</source>
        <translation>Send the alert</translation>
    </message>
    <message>
        <source>Garder ce choix</source>
        <translation>Keep this choice</translation>
    </message>
    <message>
        <source>Le patient est informé et d’accord ?</source>
        <translation>Has the patient been told, and do they agree?</translation>
    </message>
    <message>
        <source>L’alerte part au nom de cet appareil : la CPAM vous rappelle pour vérifier l’auteur.</source>
        <translation>The alert leaves in the name of this device: the CPAM calls you back to verify its author.</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Name at birth</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Oui, par écrit</source>
        <translation>Yes, in writing</translation>
    </message>
    <message>
        <source>Oui, à l’oral</source>
        <translation>Yes, by word of mouth</translation>
    </message>
    <message>
        <source>Où vous rappeler ?</source>
        <translation>Where to call you back?</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Quel soin est menacé ?</source>
        <translation>Which care is at risk?</translation>
    </message>
    <message>
        <source>Qu’est-ce qui bloque ?</source>
        <translation>What is blocking?</translation>
    </message>
    <message>
        <source>Téléphone du patient</source>
        <translation>Patient’s telephone</translation>
    </message>
    <message>
        <source>Vos dossiers restent fermés.</source>
        <translation>Your cases stay closed.</translation>
    </message>
</context>
<context>
    <name>EmergencySavedPage</name>
    <message>
        <source>Alerte enregistrée ici</source>
        <translation>Alert saved here</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Elle ne peut pas être relue ici avant l’ouverture de vos dossiers.</source>
        <translation>It cannot be read again here before your cases are opened.</translation>
    </message>
    <message>
        <source>Elle partira toute seule dès que le réseau le permet. Vous n’avez rien à refaire.</source>
        <translation>It will leave by itself as soon as the network allows. You have nothing to do again.</translation>
    </message>
    <message>
        <source>La CPAM vous rappelle pour vérifier l’auteur.</source>
        <translation>The CPAM calls you back to verify its author.</translation>
    </message>
    <message>
        <source>Le service a reçu l’alerte</source>
        <translation>The service has received the alert</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Trop urgent pour attendre ? Appelez la LUP.</source>
        <translation>Too urgent to wait? Call the LUP.</translation>
    </message>
</context>
<context>
    <name>EnrolCodeStep</name>
    <message>
        <source>12 signes, sans O ni I. Un code collé est accepté.</source>
        <translation>12 characters, no O, no I. A pasted code is accepted.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Le service répond…</source>
        <translation>The service is answering…</translation>
    </message>
    <message>
        <source>Ou tapez le code court</source>
        <translation>Or type the short code</translation>
    </message>
    <message>
        <source>Rien n’est envoyé avant que le service soit reconnu.</source>
        <translation>Nothing is sent before the service is recognised.</translation>
    </message>
    <message>
        <source>Scannez votre code d’activation</source>
        <translation>Scan your activation code</translation>
    </message>
    <message>
        <source>Tapez votre code d’activation</source>
        <translation>Type your activation code</translation>
    </message>
</context>
<context>
    <name>EnrolCompareStep</name>
    <message>
        <source>Ce n’est pas moi</source>
        <translation>It is not me</translation>
    </message>
    <message>
        <source>Cet appareil</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Chiffres à comparer : %1</source>
        <translation>Digits to compare: %1</translation>
    </message>
    <message>
        <source>Comparez ces 6 chiffres</source>
        <translation>Compare these 6 digits</translation>
    </message>
    <message>
        <source>C’est bien moi</source>
        <translation>It is me</translation>
    </message>
    <message>
        <source>C’est bien vous ?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Ils doivent être les mêmes sur l’écran de la personne qui vous inscrit.</source>
        <translation>They must be the same on the screen of the person who enrols you.</translation>
    </message>
    <message>
        <source>Ils sont différents</source>
        <translation>They differ</translation>
    </message>
    <message>
        <source>Le code scanné porte la clé du service : il est reconnu.</source>
        <translation>The scanned code carries the service’s key: it is recognised.</translation>
    </message>
    <message>
        <source>Les chiffres sont les mêmes</source>
        <translation>The digits are the same</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Un seul chiffre différent ? Arrêtez : ce n’est peut-être pas le bon service.</source>
        <translation>One different digit? Stop: it may not be the right service.</translation>
    </message>
</context>
<context>
    <name>EnrolPassphraseStep</name>
    <message>
        <source>%1 mots tirés au hasard. Elle ouvre vos dossiers si le code est perdu.</source>
        <translation>%1 words drawn at random. It opens your cases if the code is lost.</translation>
    </message>
    <message>
        <source>Cet appareil a un coffre matériel : cinq mots suffisent. Sans coffre, il en faut sept.</source>
        <translation>This device has a hardware safe: five words are enough. Without one it takes seven.</translation>
    </message>
    <message>
        <source>Cet appareil n’a pas de coffre matériel : il faut sept mots, demandés à chaque démarrage.</source>
        <translation>This device has no hardware safe: it takes seven words, asked for at each start.</translation>
    </message>
    <message>
        <source>Coller est possible.</source>
        <translation>You may paste.</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>D’autres mots</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>Retapez-la</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Votre phrase de passe</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>%1 mots de la liste, que vous choisissez. Ni phrase connue, ni mots de votre vie : le hasard fait mieux.</source>
        <translation>%1 words of the list, of your choice. No known sentence, no words of your life: chance does better.</translation>
    </message>
    <message>
        <source>Vos mots</source>
        <translation>Your words</translation>
    </message>
    <message>
        <source>Tapez les premières lettres : les mots se complètent.</source>
        <translation>Type the first letters: the words complete themselves.</translation>
    </message>
    <message>
        <source>Mots proposés</source>
        <translation>Proposed words</translation>
    </message>
    <message>
        <source>Tirer au hasard</source>
        <translation>Draw at random</translation>
    </message>
    <message>
        <source>La choisir</source>
        <translation>Choose it</translation>
    </message>
</context>
<context>
    <name>EnrolPinStep</name>
    <message>
        <source>6 chiffres. Ce code vaut jusqu’à la fermeture de Relais.</source>
        <translation>6 digits. This code holds until Relais is closed.</translation>
    </message>
    <message>
        <source>Choisissez un code de 6 chiffres</source>
        <translation>Choose a 6-digit code</translation>
    </message>
    <message>
        <source>Choisissez un code rapide</source>
        <translation>Choose a quick code</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ni suite, ni répétition, ni date.</source>
        <translation>No sequence, no repetition, no date.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tapez-le encore une fois</source>
        <translation>Type it once more</translation>
    </message>
    <message>
        <source>Vous le taperez à chaque ouverture. Trois essais, puis la phrase de passe.</source>
        <translation>You will type it at each opening. Three tries, then the passphrase.</translation>
    </message>
</context>
<context>
    <name>EnrolReadyStep</name>
    <message>
        <source>Annuaire et formulaires</source>
        <translation>Directory and forms</translation>
    </message>
    <message>
        <source>C’est prêt, %1</source>
        <translation>Ready, %1</translation>
    </message>
    <message>
        <source>Ils arrivent au premier échange, puis restent sur cet appareil</source>
        <translation>They come with the first exchange, then stay on this device</translation>
    </message>
    <message>
        <source>Jamais de nom ni de soin</source>
        <translation>Never a name or a kind of care</translation>
    </message>
    <message>
        <source>LUP</source>
        <translation>LUP</translation>
    </message>
    <message>
        <source>Ouvrir Relais</source>
        <translation>Open Relais</translation>
    </message>
    <message>
        <source>Prévenir des réponses</source>
        <translation>Tell me about answers</translation>
    </message>
    <message>
        <source>Relais marche dès maintenant, avec ou sans réseau.</source>
        <translation>Relais works from now on, with or without network.</translation>
    </message>
    <message>
        <source>À jour</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Empreinte digitale</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>En plus du code</source>
        <translation>In addition to the code</translation>
    </message>
</context>
<context>
    <name>EnrolRecoveryStep</name>
    <message>
        <source>Chiffrement…</source>
        <translation>Encrypting…</translation>
    </message>
    <message>
        <source>C’est noté</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Dernier recours si le code et la phrase sont perdus. Sur papier, rangé au cabinet.</source>
        <translation>The last way in if code and passphrase are lost. On paper, kept at the practice.</translation>
    </message>
    <message>
        <source>Des codes faux n’effacent jamais rien. Sans code ni phrase, vos alertes en attente partent quand même.</source>
        <translation>Wrong codes never erase anything. Without code or passphrase, the alerts that wait still leave.</translation>
    </message>
    <message>
        <source>Groupe %1 : %2</source>
        <translation>Group %1: %2</translation>
    </message>
    <message>
        <source>Il ne sera plus affiché sans votre code. Ni copie, ni capture d’écran.</source>
        <translation>It will not be shown again without your code. No copy, no screenshot.</translation>
    </message>
    <message>
        <source>Notez votre code de récupération</source>
        <translation>Write down your recovery code</translation>
    </message>
    <message>
        <source>Pour vérifier, tapez le groupe %1</source>
        <translation>To check, type group %1</translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>EnrolStoppedPage</name>
    <message>
        <source>Inscription arrêtée. Rien n’a été enregistré.</source>
        <translation>Enrolment stopped. Nothing was saved.</translation>
    </message>
    <message>
        <source>Prévenez la personne qui vous inscrit : elle annulera ce code et vous en donnera un autre.</source>
        <translation>Tell the person who enrols you: they will cancel this code and give you another.</translation>
    </message>
    <message>
        <source>Recommencer avec un autre code</source>
        <translation>Start again with another code</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>%1, à portée même verrouillé</source>
        <translation>%1, at hand even when locked</translation>
    </message>
    <message>
        <source>Appareil personnel</source>
        <translation>Personal device</translation>
    </message>
    <message>
        <source>Ce code seul ne dit pas quel est le service. Collez la ligne entière, qui commence par relais://, ou scannez le code.</source>
        <translation>This code alone does not say which service it is. Paste the whole line, which begins with relais://, or scan the code.</translation>
    </message>
    <message>
        <source>Ce n’est pas la même phrase. Vérifiez chaque mot.</source>
        <translation>It is not the same phrase. Check each word.</translation>
    </message>
    <message>
        <source>Ce n’est pas le groupe %1. Relisez votre feuille.</source>
        <translation>It is not group %1. Read your sheet again.</translation>
    </message>
    <message>
        <source>Cinq</source>
        <translation>Five</translation>
    </message>
    <message>
        <source>Le code d’activation vient de la personne qui inscrit les appareils : votre caisse, votre CPTS ou votre structure. Demandez-lui-en un autre s’il est trop ancien ou s’il a déjà servi. Rien de ce que vous tapez ici ne part avant que le service soit reconnu.</source>
        <translation>The activation code comes from the person who enrols devices: your caisse, your CPTS or your structure. Ask them for another one if it is too old or has been used. Nothing you type here leaves before the service is recognised.</translation>
    </message>
    <message>
        <source>Les deux codes ne sont pas les mêmes. Recommencez.</source>
        <translation>The two codes are not the same. Start again.</translation>
    </message>
    <message>
        <source>L’inscription a besoin du réseau. Votre code reste valable.</source>
        <translation>Enrolment needs the network. Your code stays valid.</translation>
    </message>
    <message>
        <source>Numéro dans l’annuaire, à portée même verrouillé</source>
        <translation>Number in the directory, at hand even when locked</translation>
    </message>
    <message>
        <source>Retapez la phrase pour continuer.</source>
        <translation>Type the phrase again to go on.</translation>
    </message>
    <message>
        <source>Scannez, tapez ou collez le code.</source>
        <translation>Scan, type or paste the code.</translation>
    </message>
    <message>
        <source>Sept</source>
        <translation>Seven</translation>
    </message>
    <message>
        <source>Tapez 6 chiffres.</source>
        <translation>Type 6 digits.</translation>
    </message>
    <message>
        <source>Autre personne</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Débloquer en ligne</source>
        <translation>Unblock online</translation>
    </message>
    <message>
        <source>Premier démarrage</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>La personne qui vous a inscrit vous donne un nouveau code. Vos dossiers reviennent du service ; les brouillons de cet appareil ne pourront plus être lus.</source>
        <translation>The person who enrolled you gives you a new code. Your records come back from the service; the drafts of this device can no longer be read.</translation>
    </message>
    <message>
        <source>Il est sur l’écran ou la feuille de la personne qui vous inscrit. Il sert une fois, pendant 24 h.</source>
        <translation>It is on the screen or the sheet of the person who enrols you. It serves once, within 24 hours.</translation>
    </message>
    <message>
        <source>Appareil partagé</source>
        <translation>Shared device</translation>
    </message>
    <message>
        <source>Ce code vient d’un autre service que celui de cet appareil. Rien n’a été envoyé.</source>
        <translation>This code comes from another service than this device&apos;s. Nothing was sent.</translation>
    </message>
    <message>
        <source>Vos envois en attente partent d’abord. Réessayez quand ils seront partis.</source>
        <translation>What waits to be sent leaves first. Try again once it has left.</translation>
    </message>
    <message>
        <source>Ce code demande un Relais plus récent. Mettez Relais à jour.</source>
        <translation>This code needs a newer Relais. Update Relais.</translation>
    </message>
    <message>
        <source>Ce code d’activation est incomplet. Demandez-en un autre.</source>
        <translation>This activation code is incomplete. Ask for another one.</translation>
    </message>
    <message>
        <source>Ce n’est pas un code d’activation de Relais. Montrez celui que l’on vous a donné.</source>
        <translation>This is not a Relais activation code. Show the one you were given.</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>%1 points à corriger</source>
        <translation>%1 points to correct</translation>
    </message>
    <message>
        <source>1 point à corriger</source>
        <translation>1 point to correct</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Ce code a déjà servi. Demandez-en un autre.</source>
        <translation>This code has already been used. Ask for another one.</translation>
    </message>
    <message>
        <source>Ce code est trop ancien. Demandez-en un autre.</source>
        <translation>This code is too old. Ask for another one.</translation>
    </message>
    <message>
        <source>Ce code est trop facile à deviner</source>
        <translation>This code is too easy to guess</translation>
    </message>
    <message>
        <source>Ce code n’est pas reconnu. Vérifiez chaque signe.</source>
        <translation>This code is not recognised. Check each character.</translation>
    </message>
    <message>
        <source>Ce dossier a changé&#xa0;: cette action n’est plus possible.</source>
        <translation>This case has changed: this action is no longer possible.</translation>
    </message>
    <message>
        <source>Ce dossier a été effacé à la demande du patient ou à la fin de sa durée de garde.</source>
        <translation>This case was erased at the patient’s request or at the end of its storage time.</translation>
    </message>
    <message>
        <source>Ce formulaire ne peut pas être lu. Prévenez la personne qui vous a inscrit.</source>
        <translation>This form cannot be read. Tell the person who enrolled you.</translation>
    </message>
    <message>
        <source>Ce formulaire n’est pas encore sur cet appareil. Il arrivera avec le réseau.</source>
        <translation>This form is not on this device yet. It will come with the network.</translation>
    </message>
    <message>
        <source>Ce n’est pas le service attendu. Rien n’a été envoyé.</source>
        <translation>This is not the expected service. Nothing was sent.</translation>
    </message>
    <message>
        <source>Ce wifi demande une page de connexion. Relais attend.</source>
        <translation>This Wi-Fi asks for a login page. Relais is waiting.</translation>
    </message>
    <message>
        <source>Ceci dépendait d’un envoi refusé. Votre texte reste lisible ici.</source>
        <translation>This depended on something that was refused. Your text can still be read here.</translation>
    </message>
    <message>
        <source>Ceci existe déjà sous une autre forme.</source>
        <translation>This already exists in another form.</translation>
    </message>
    <message>
        <source>Ces données ne sont pas lisibles. Rien n’a été changé.</source>
        <translation>These data cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cet appareil n’est plus autorisé. Vos envois partent, puis les dossiers sont effacés d’ici.</source>
        <translation>This device is no longer authorised. What is waiting leaves, then the cases are erased from here.</translation>
    </message>
    <message>
        <source>Cet élément n’est plus sur cet appareil.</source>
        <translation>This item is no longer on this device.</translation>
    </message>
    <message>
        <source>Cette action n’existe plus pour ce dossier.</source>
        <translation>This action no longer exists for this case.</translation>
    </message>
    <message>
        <source>Cette façon d’ouvrir n’est pas en place sur cet appareil.</source>
        <translation>This way of opening is not set up on this device.</translation>
    </message>
    <message>
        <source>Code bloqué. Rien n’est effacé&#xa0;: vos dossiers et vos envois sont intacts.</source>
        <translation>Code blocked. Nothing is erased: your cases and what you send are intact.</translation>
    </message>
    <message>
        <source>Code incorrect.</source>
        <translation>Wrong code.</translation>
    </message>
    <message>
        <source>C’est trop volumineux pour être envoyé.</source>
        <translation>This is too large to be sent.</translation>
    </message>
    <message>
        <source>Il reste trop peu de place sur cet appareil. Libérez de la place, puis recommencez&#xa0;: rien n’est perdu.</source>
        <translation>There is too little space left on this device. Free some space, then try again: nothing is lost.</translation>
    </message>
    <message>
        <source>Il reste un point à corriger.</source>
        <translation>One point is left to correct.</translation>
    </message>
    <message>
        <source>La signature ne peut pas être vérifiée. Prévenez la personne qui vous a inscrit.</source>
        <translation>The signature cannot be verified. Tell the person who enrolled you.</translation>
    </message>
    <message>
        <source>Le coffre de cet appareil ne répond pas. Déverrouillez l’appareil, puis recommencez.</source>
        <translation>The safe of this device does not answer. Unlock the device, then try again.</translation>
    </message>
    <message>
        <source>Le fichier de vos dossiers est abîmé. Il est gardé tel quel et vos envois en attente sont à l’abri.</source>
        <translation>The file of your cases is damaged. It is kept as it is and what is waiting to be sent is safe.</translation>
    </message>
    <message>
        <source>Le réseau est trop lent. Relais réessaie.</source>
        <translation>The network is too slow. Relais is trying again.</translation>
    </message>
    <message>
        <source>Le service a été remis en place. Relais lui redonne ce qui manque.</source>
        <translation>The service was put back in place. Relais is giving it what it lacks.</translation>
    </message>
    <message>
        <source>Le service ne reconnaît pas cet appareil. Prévenez la personne qui vous a inscrit.</source>
        <translation>The service does not recognise this device. Tell the person who enrolled you.</translation>
    </message>
    <message>
        <source>Le service ne répond pas. Rien n’est perdu, Relais réessaie.</source>
        <translation>The service does not answer. Nothing is lost, Relais is trying again.</translation>
    </message>
    <message>
        <source>Le service n’a pas pu enregistrer. Rien n’est perdu, Relais réessaie.</source>
        <translation>The service could not save. Nothing is lost, Relais is trying again.</translation>
    </message>
    <message>
        <source>Le service n’est pas bien réglé. Prévenez la personne qui vous a inscrit.</source>
        <translation>The service is not set up properly. Tell the person who enrolled you.</translation>
    </message>
    <message>
        <source>L’heure de cet appareil n’est pas juste. Les heures du service font foi.</source>
        <translation>The time of this device is not right. The times of the service count.</translation>
    </message>
    <message>
        <source>L’échange a été interrompu. Relais réessaie.</source>
        <translation>The exchange was interrupted. Relais is trying again.</translation>
    </message>
    <message>
        <source>L’échange est arrivé abîmé. Relais réessaie.</source>
        <translation>The exchange arrived damaged. Relais is trying again.</translation>
    </message>
    <message>
        <source>Pas de réseau pour l’instant.</source>
        <translation>No network for now.</translation>
    </message>
    <message>
        <source>Reconnectez-vous pour relire vos dossiers. Vous pouvez toujours alerter.</source>
        <translation>Sign in again to read your cases. You can still raise alerts.</translation>
    </message>
    <message>
        <source>Relais doit être mis à jour pour recevoir. Vos envois continuent de partir.</source>
        <translation>Relais must be updated to receive. What you send still leaves.</translation>
    </message>
    <message>
        <source>Relais est déjà ouvert sur cet appareil. Fermez l’autre fenêtre, puis réessayez.</source>
        <translation>Relais is already open on this device. Close the other window, then try again.</translation>
    </message>
    <message>
        <source>Relais est verrouillé.</source>
        <translation>Relais is locked.</translation>
    </message>
    <message>
        <source>Relais ne peut pas écrire sur cet appareil. Rien n’a été enregistré.</source>
        <translation>Relais cannot write on this device. Nothing was saved.</translation>
    </message>
    <message>
        <source>Relais n’a pas pu finir cette action. Ce qui était enregistré le reste.</source>
        <translation>Relais could not finish this. What was saved stays saved.</translation>
    </message>
    <message>
        <source>Relais n’a pas pu ouvrir vos dossiers. Vos envois en attente sont à l’abri.</source>
        <translation>Relais could not open your cases. What is waiting to be sent is safe.</translation>
    </message>
    <message>
        <source>Relais refuse d’ouvrir des dossiers qui ne sont pas chiffrés.</source>
        <translation>Relais refuses to open cases that are not encrypted.</translation>
    </message>
    <message>
        <source>Sans l’accord du patient, rien ne part.</source>
        <translation>Without the patient’s consent, nothing leaves.</translation>
    </message>
    <message>
        <source>Trop de demandes à la fois. Relais réessaie dans un moment.</source>
        <translation>Too many requests at once. Relais will try again in a moment.</translation>
    </message>
    <message>
        <source>Une autre personne l’a pris avant vous.</source>
        <translation>Someone else took it before you.</translation>
    </message>
    <message>
        <source>Vos dossiers sont occupés. Relais réessaie.</source>
        <translation>Your cases are busy. Relais is trying again.</translation>
    </message>
    <message>
        <source>Vos dossiers viennent d’une version plus récente. Mettez Relais à jour.</source>
        <translation>Your cases come from a newer version. Update Relais.</translation>
    </message>
    <message>
        <source>Vous ne pouvez pas faire cette action sur ce dossier.</source>
        <translation>You cannot do this on this case.</translation>
    </message>
    <message>
        <source>Vous n’avez pas accès à ceci.</source>
        <translation>You have no access to this.</translation>
    </message>
    <message>
        <source>Vérifiez ce que vous avez saisi.</source>
        <translation>Check what you typed.</translation>
    </message>
</context>
<context>
    <name>ExchangeSheet</name>
    <message>
        <source>Demander un échange</source>
        <translation>Ask for an exchange</translation>
    </message>
    <message>
        <source>Demander l’échange</source>
        <translation>Ask for the exchange</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>À qui ?</source>
        <translation>Of whom?</translation>
    </message>
    <message>
        <source>À toutes</source>
        <translation>Of everyone</translation>
    </message>
    <message>
        <source>La garde reste la vôtre tant que personne ne l’a prise.</source>
        <translation>The duty stays yours until somebody has taken it.</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 : %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Contenu médical masqué par la CPAM</source>
        <translation>Medical content masked by the CPAM</translation>
    </message>
</context>
<context>
    <name>FilterPill</name>
    <message>
        <source>%1, %2 dossiers</source>
        <translation>%1, %2 cases</translation>
    </message>
    <message>
        <source>%1, 1 dossier</source>
        <translation>%1, 1 case</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filtres</source>
        <translation>Filters</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Moins</source>
        <translation>Less</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Autre date</source>
        <translation>Another date</translation>
    </message>
    <message>
        <source>Autre motif</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Autre…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>Demain</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Plus…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>Maintenant, %1</source>
        <translation>Now, %1</translation>
    </message>
    <message>
        <source>À l’instant</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>Il y a %1 min</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>Autre heure</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>%1 questions sur %2</source>
        <translation>%1 questions of %2</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Ce que vous enregistrez est chiffré ici, puis part tout seul dès que le réseau revient. « Envois » montre ce qui attend et pourquoi. Si c’est trop urgent pour attendre, appelez la LUP : Relais prépare un résumé à lire.</source>
        <translation>What you save is encrypted here, then leaves by itself as soon as the network is back. “Sending” shows what is waiting and why. If it is too urgent to wait, call the LUP: Relais prepares a summary to read out.</translation>
    </message>
    <message>
        <source>Code oublié</source>
        <translation>Forgotten code</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−, Ctrl+0 : taille du texte</source>
        <translation>Ctrl++, Ctrl+−, Ctrl+0: text size</translation>
    </message>
    <message>
        <source>Ctrl+E : Envois</source>
        <translation>Ctrl+E: Sending</translation>
    </message>
    <message>
        <source>Ctrl+L : verrouiller</source>
        <translation>Ctrl+L: lock</translation>
    </message>
    <message>
        <source>Ctrl+N : alerter la LUP</source>
        <translation>Ctrl+N: alert the LUP</translation>
    </message>
    <message>
        <source>Ctrl+Page bas, Ctrl+Page haut : destination suivante, précédente</source>
        <translation>Ctrl+Page Down, Ctrl+Page Up: next, previous destination</translation>
    </message>
    <message>
        <source>F5 : essayer maintenant</source>
        <translation>F5: try now</translation>
    </message>
    <message>
        <source>Raccourcis du clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Sans réseau</source>
        <translation>Without network</translation>
    </message>
    <message>
        <source>Trois codes faux bloquent le code et n’effacent rien. La phrase de passe ou le code de récupération rouvrent vos dossiers. Sans eux, vos envois partent quand même et vous pouvez alerter sans lire.</source>
        <translation>Three wrong codes block the code and erase nothing. The passphrase or the recovery code open your cases again. Without them, what is waiting leaves all the same and you can alert without reading.</translation>
    </message>
    <message>
        <source>Échap : retour</source>
        <translation>Esc: back</translation>
    </message>
    <message>
        <source>Ctrl+F : chercher</source>
        <translation>Ctrl+F: search</translation>
    </message>
    <message>
        <source>Ctrl+Entrée : continuer, envoyer</source>
        <translation>Ctrl+Enter: continue, send</translation>
    </message>
    <message>
        <source>Ctrl+Maj+P : prendre en charge</source>
        <translation>Ctrl+Shift+P: take charge</translation>
    </message>
    <message>
        <source>Ctrl+R : répondre</source>
        <translation>Ctrl+R: reply</translation>
    </message>
    <message>
        <source>Ctrl+Entrée : envoyer, action principale</source>
        <translation>Ctrl+Enter: send, main action</translation>
    </message>
    <message>
        <source>Alt+↓, Alt+↑ : dossier suivant, précédent</source>
        <translation>Alt+↓, Alt+↑: next, previous case</translation>
    </message>
    <message>
        <source>F6, Maj+F6 : volet suivant, précédent</source>
        <translation>F6, Shift+F6: next, previous pane</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>Ce n’est pas son numéro</source>
        <translation>It is not the patient’s number</translation>
    </message>
    <message>
        <source>Continuer sans le numéro</source>
        <translation>Go on without the number</translation>
    </message>
    <message>
        <source>C’est son numéro</source>
        <translation>It is the patient’s number</translation>
    </message>
    <message>
        <source>Encore %1 chiffres</source>
        <translation>%1 more digits</translation>
    </message>
    <message>
        <source>Encore 1 chiffre</source>
        <translation>1 more digit</translation>
    </message>
    <message>
        <source>Je n’ai pas le numéro</source>
        <translation>I don’t have the number</translation>
    </message>
    <message>
        <source>J’ai le numéro</source>
        <translation>I have the number</translation>
    </message>
    <message>
        <source>Numéro d’attente accepté</source>
        <translation>Temporary number accepted</translation>
    </message>
    <message>
        <source>Numéro valide&#xa0;: naissance en %1</source>
        <translation>Valid number: born in %1</translation>
    </message>
    <message>
        <source>Numéro valide&#xa0;: naissance en %1/%2</source>
        <translation>Valid number: born in %1/%2</translation>
    </message>
    <message>
        <source>Numéro étranger</source>
        <translation>Foreign number</translation>
    </message>
    <message>
        <source>Oui, numéro d’attente</source>
        <translation>Yes, temporary number</translation>
    </message>
    <message>
        <source>Pas de téléphone</source>
        <translation>No telephone</translation>
    </message>
    <message>
        <source>Récents</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>InfoRow</name>
    <message>
        <source>%1 : %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>InputFrame</name>
    <message>
        <source>%1 (facultatif)</source>
        <translation>%1 (optional)</translation>
    </message>
</context>
<context>
    <name>InsFiller</name>
    <message>
        <source>Le code ne dit pas la même chose que la saisie&#xa0;: %1. Il est au nom de %2. Si vous remplacez, le téléphone et le reste de la saisie ne changent pas.</source>
        <translation>The code does not say the same as what was typed: %1. It is in the name of %2. If you replace, the telephone and the rest of what was typed do not change.</translation>
    </message>
    <message>
        <source>Ce code a perdu ses séparateurs à l’impression&#xa0;: il ne peut pas être lu. Tapez le numéro.</source>
        <translation>This code lost its separators when it was printed: it cannot be read. Type the number.</translation>
    </message>
    <message>
        <source>Ce n’est pas le code d’identité d’un patient (INS).</source>
        <translation>This is not a patient’s identity code (INS).</translation>
    </message>
    <message>
        <source>Ce code d’identité est d’une version que Relais ne connaît pas. Tapez le numéro.</source>
        <translation>This identity code is of a version that Relais does not know. Type the number.</translation>
    </message>
    <message>
        <source>Ce code d’identité est inexact. Tapez le numéro.</source>
        <translation>This identity code is incorrect. Type the number.</translation>
    </message>
    <message>
        <source>Données fictives&#xa0;: l’identité d’une vraie personne n’est pas acceptée ici.</source>
        <translation>Fictitious data: a real person’s identity is not accepted here.</translation>
    </message>
    <message>
        <source>Ce code est celui d’une identité fictive&#xa0;: il n’est pas accepté.</source>
        <translation>This code is of a fictitious identity: it is not accepted.</translation>
    </message>
    <message>
        <source>Le code dit la même chose que la saisie.</source>
        <translation>The code says the same as what was typed.</translation>
    </message>
    <message>
        <source>Rempli par le code&#xa0;: %1. À vérifier avec une pièce d’identité.</source>
        <translation>Filled in from the code: %1. To be checked against an identity document.</translation>
    </message>
</context>
<context>
    <name>IssueText</name>
    <message>
        <source>%1 au moins</source>
        <translation>At least %1</translation>
    </message>
    <message>
        <source>%1 au plus</source>
        <translation>At most %1</translation>
    </message>
    <message>
        <source>%1 caractères au moins</source>
        <translation>At least %1 characters</translation>
    </message>
    <message>
        <source>%1 caractères au plus</source>
        <translation>At most %1 characters</translation>
    </message>
    <message>
        <source>Ce numéro n’est pas celui d’une personne</source>
        <translation>This number is not a person’s</translation>
    </message>
    <message>
        <source>Ce numéro n’est pas un numéro de sécurité sociale</source>
        <translation>This number is not a social security number</translation>
    </message>
    <message>
        <source>Ce numéro n’existe pas</source>
        <translation>This number does not exist</translation>
    </message>
    <message>
        <source>Ce texte contient un numéro de 15 chiffres&#xa0;: retirez-le</source>
        <translation>This text holds a 15-digit number: remove it</translation>
    </message>
    <message>
        <source>Ce texte ressemble à une donnée de patient (numéro, date de naissance, téléphone, mail)&#xa0;: retirez-la</source>
        <translation>This text looks like a patient’s data (number, date of birth, telephone, e-mail): remove it</translation>
    </message>
    <message>
        <source>Choisissez au moins un soin</source>
        <translation>Choose at least one kind of care</translation>
    </message>
    <message>
        <source>Choisissez ce qui bloque</source>
        <translation>Choose what is blocking</translation>
    </message>
    <message>
        <source>Choisissez un délai</source>
        <translation>Choose a time limit</translation>
    </message>
    <message>
        <source>Choisissez un résultat</source>
        <translation>Choose a result</translation>
    </message>
    <message>
        <source>Choisissez une orientation</source>
        <translation>Choose a referral</translation>
    </message>
    <message>
        <source>Choisissez une réponse de la liste</source>
        <translation>Choose an answer from the list</translation>
    </message>
    <message>
        <source>Choisissez&#xa0;: %1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>Code de commune inconnu, à vérifier</source>
        <translation>Unknown commune code, to be checked</translation>
    </message>
    <message>
        <source>Comparez avec la carte&#xa0;: deux chiffres sont peut-être inversés.</source>
        <translation>Compare with the card: two digits may be swapped.</translation>
    </message>
    <message>
        <source>C’est un numéro d’attente ou provisoire&#xa0;?</source>
        <translation>Is it a waiting or temporary number?</translation>
    </message>
    <message>
        <source>Données fictives&#xa0;: seul le lieu 99 999 est accepté</source>
        <translation>Fictitious data: only place 99 999 is accepted</translation>
    </message>
    <message>
        <source>Décrivez la difficulté en quelques mots (10 caractères au moins)</source>
        <translation>Describe the difficulty in a few words (at least 10 characters)</translation>
    </message>
    <message>
        <source>Il manque %1 chiffres</source>
        <translation>%1 digits are missing</translation>
    </message>
    <message>
        <source>Il manque 1 chiffre</source>
        <translation>1 digit is missing</translation>
    </message>
    <message>
        <source>Il y a %1 chiffres de trop</source>
        <translation>There are %1 digits too many</translation>
    </message>
    <message>
        <source>Il y a 1 chiffre de trop</source>
        <translation>There is 1 digit too many</translation>
    </message>
    <message>
        <source>Indiquez la date de naissance, même partielle</source>
        <translation>Give the date of birth, even in part</translation>
    </message>
    <message>
        <source>Indiquez le nom de naissance</source>
        <translation>Give the name at birth</translation>
    </message>
    <message>
        <source>Indiquez le numéro, ou pourquoi il manque</source>
        <translation>Give the number, or why it is missing</translation>
    </message>
    <message>
        <source>Indiquez le prénom</source>
        <translation>Give the first name</translation>
    </message>
    <message>
        <source>Indiquez le représentant</source>
        <translation>Give the representative</translation>
    </message>
    <message>
        <source>Indiquez le sexe</source>
        <translation>Give the sex</translation>
    </message>
    <message>
        <source>Indiquez où en est le patient</source>
        <translation>Say where the patient stands</translation>
    </message>
    <message>
        <source>Indiquez qui a donné son accord</source>
        <translation>Say who gave consent</translation>
    </message>
    <message>
        <source>Indiquez si le patient est d’accord</source>
        <translation>Say whether the patient agrees</translation>
    </message>
    <message>
        <source>Indiquez un téléphone, une adresse mail ou une adresse postale</source>
        <translation>Give a telephone number, an e-mail address or a postal address</translation>
    </message>
    <message>
        <source>Indiquez&#xa0;: %1</source>
        <translation>Give: %1</translation>
    </message>
    <message>
        <source>La date de naissance ne correspond pas au numéro. À vérifier.</source>
        <translation>The date of birth does not match the number. To be checked.</translation>
    </message>
    <message>
        <source>La date est dans le futur</source>
        <translation>The date is in the future</translation>
    </message>
    <message>
        <source>La date est passée</source>
        <translation>The date is past</translation>
    </message>
    <message>
        <source>La réponse doit dire ce qui change pour le soin (20 caractères au moins)</source>
        <translation>The answer must say what changes for the care (at least 20 characters)</translation>
    </message>
    <message>
        <source>Le code de la commune a 5 caractères</source>
        <translation>The commune’s code has 5 characters</translation>
    </message>
    <message>
        <source>Le code postal a 5 chiffres</source>
        <translation>The postcode has 5 digits</translation>
    </message>
    <message>
        <source>Le numéro et sa clé ne vont pas ensemble</source>
        <translation>The number and its key do not match</translation>
    </message>
    <message>
        <source>Le numéro ne contient que des chiffres (et A ou B pour la Corse)</source>
        <translation>The number holds digits only (and A or B for Corsica)</translation>
    </message>
    <message>
        <source>Le premier chiffre doit être 1 ou 2</source>
        <translation>The first digit must be 1 or 2</translation>
    </message>
    <message>
        <source>Le téléphone a %1 chiffres, il en faut 10</source>
        <translation>The telephone number has %1 digits, it needs 10</translation>
    </message>
    <message>
        <source>Le téléphone a 1 chiffre, il en faut 10</source>
        <translation>The telephone number has 1 digit, it needs 10</translation>
    </message>
    <message>
        <source>Les chiffres 4 et 5 ne sont pas un mois</source>
        <translation>Digits 4 and 5 are not a month</translation>
    </message>
    <message>
        <source>Numéro d’attente accepté</source>
        <translation>Temporary number accepted</translation>
    </message>
    <message>
        <source>Numéro inhabituel&#xa0;: rang 000. À vérifier.</source>
        <translation>Unusual number: rank 000. To be checked.</translation>
    </message>
    <message>
        <source>Numéro valide&#xa0;: mois de naissance non précisé</source>
        <translation>Valid number: month of birth not given</translation>
    </message>
    <message>
        <source>Précisez ce qui bloque</source>
        <translation>Say more about what is blocking</translation>
    </message>
    <message>
        <source>Sans la clé, le numéro ne peut pas être vérifié. Vous pouvez continuer.</source>
        <translation>Without its key the number cannot be verified. You can go on.</translation>
    </message>
    <message>
        <source>Vérifiez ce que vous avez saisi</source>
        <translation>Check what you typed</translation>
    </message>
    <message>
        <source>Vérifiez le téléphone</source>
        <translation>Check the telephone number</translation>
    </message>
    <message>
        <source>Vérifiez l’adresse mail</source>
        <translation>Check the e-mail address</translation>
    </message>
    <message>
        <source>Indiquez le motif (%1 caractères au moins)</source>
        <translation>Give the reason (at least %1 characters)</translation>
    </message>
    <message>
        <source>Indiquez le motif</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Notez un rendez-vous, ou pourquoi il n’y en a pas</source>
        <translation>Note an appointment, or why there is none</translation>
    </message>
    <message>
        <source>Indiquez le sénior joint, ou pourquoi personne ne l’a été</source>
        <translation>Give the senior doctor reached, or why nobody was</translation>
    </message>
    <message>
        <source>Indiquez les dernières règles ou l’échographie</source>
        <translation>Give the last period or the scan</translation>
    </message>
    <message>
        <source>Saisissez au moins une mesure</source>
        <translation>Enter at least one measure</translation>
    </message>
    <message>
        <source>Dites pourquoi le domicile (10 caractères au moins)</source>
        <translation>Say why home (at least 10 characters)</translation>
    </message>
    <message>
        <source>Cette heure vient avant une autre de la même consultation : vérifiez</source>
        <translation>This time comes before another one of the same consultation: check</translation>
    </message>
    <message>
        <source>« Aucun » ne va avec rien d’autre : vérifiez</source>
        <translation>“None” goes with nothing else: check</translation>
    </message>
    <message>
        <source>Cette valeur ne suit pas de ce qui est saisi : vérifiez</source>
        <translation>This value does not follow from what was entered: check</translation>
    </message>
    <message>
        <source>Cette réponse n’est visible que par vous : elle ne part pas avec le reste</source>
        <translation>This answer is visible to you alone: it does not leave with the rest</translation>
    </message>
</context>
<context>
    <name>KnowledgeModel</name>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Dossiers en cours</source>
        <translation>Cases in progress</translation>
    </message>
    <message>
        <source>Envois en attente</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Réponses lues</source>
        <translation>Answers read</translation>
    </message>
    <message>
        <source>Traces réduites</source>
        <translation>Reduced traces</translation>
    </message>
    <message>
        <source>effacées 15 jours après lecture</source>
        <translation>erased 15 days after reading</translation>
    </message>
    <message>
        <source>effacés après 14 jours</source>
        <translation>erased after 14 days</translation>
    </message>
    <message>
        <source>gardés jusqu’au reçu du service</source>
        <translation>kept until the service’s receipt</translation>
    </message>
    <message>
        <source>jusqu’à la réponse</source>
        <translation>until the answer</translation>
    </message>
    <message>
        <source>numéro, initiales, résultat · 30 jours pour rouvrir</source>
        <translation>number, initials, result · 30 days to reopen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Alertes en cours</source>
        <translation>Alerts under way</translation>
    </message>
    <message numerus="yes">
        <source>la plus ancienne : %n jour(s)</source>
        <translation>
            <numerusform>the oldest: %n day</numerusform>
            <numerusform>the oldest: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>la prochaine dans %n jour(s)</source>
        <translation>
            <numerusform>the next one in %n day</numerusform>
            <numerusform>the next one in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>le plus ancien : %n jour(s)</source>
        <translation>
            <numerusform>the oldest: %n day</numerusform>
            <numerusform>the oldest: %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients récents</source>
        <translation>Recent patients</translation>
    </message>
    <message>
        <source>nom et numéro, pour vos alertes</source>
        <translation>name and number, for your alerts</translation>
    </message>
    <message>
        <source>Patients récents vidés</source>
        <translation>Recent patients cleared</translation>
    </message>
    <message numerus="yes">
        <source>%n élément(s) effacé(s) d’ici</source>
        <translation>
            <numerusform>%n item erased from here</numerusform>
            <numerusform>%n items erased from here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Ce que cet appareil sait</source>
        <translation>What this device knows</translation>
    </message>
    <message>
        <source>Ce qui attend l’envoi ne peut pas être effacé ici.</source>
        <translation>What is waiting to be sent cannot be erased here.</translation>
    </message>
    <message>
        <source>Tout est chiffré. Rien ne sort sans votre code.</source>
        <translation>Everything is encrypted. Nothing leaves without your code.</translation>
    </message>
    <message>
        <source>Effacer maintenant (%1)</source>
        <translation>Erase now (%1)</translation>
    </message>
    <message>
        <source>Les réponses lues et les traces seront effacées de cet appareil. Elles restent au service.</source>
        <translation>Answers that were read and traces will be erased from this device. They stay at the service.</translation>
    </message>
    <message>
        <source>Vider les patients récents</source>
        <translation>Clear recent patients</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>fr</source>
        <comment>The code of this language, two letters</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>LeasePage</name>
    <message>
        <source>Alerter sans lire</source>
        <translation>Alert without reading</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Cet appareil n’a pas joint le service depuis trop longtemps. Vous pouvez toujours alerter.</source>
        <translation>This device has not reached the service for too long. You can still raise alerts.</translation>
    </message>
    <message>
        <source>Le service répond…</source>
        <translation>The service is answering…</translation>
    </message>
    <message>
        <source>Reconnectez-vous pour relire vos dossiers</source>
        <translation>Sign in again to read your cases</translation>
    </message>
    <message>
        <source>Se connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Verrouiller</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1, à lire</source>
        <translation>%1, to read</translation>
    </message>
</context>
<context>
    <name>LockFrame</name>
    <message>
        <source>Relais est verrouillé</source>
        <translation>Relais is locked</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Code oublié</source>
        <translation>Forgotten code</translation>
    </message>
    <message>
        <source>Ouverture…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Relais</source>
        <translation>Relais</translation>
    </message>
</context>
<context>
    <name>LockPages</name>
    <message>
        <source>Relais est verrouillé</source>
        <translation>Relais is locked</translation>
    </message>
    <message>
        <source>Votre saisie est enregistrée. Vous la retrouverez à l’étape&#xa0;%1, telle que vous l’avez laissée.</source>
        <translation>What you typed is saved. You will find it again at step %1, as you left it.</translation>
    </message>
    <message>
        <source>Votre saisie est enregistrée. Vous la retrouverez telle que vous l’avez laissée.</source>
        <translation>What you typed is saved. You will find it again as you left it.</translation>
    </message>
    <message>
        <source>Entrer le code</source>
        <translation>Enter the code</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Le numéro arrivera avec l’annuaire, au premier échange.</source>
        <translation>The number will come with the directory, at the first exchange.</translation>
    </message>
    <message>
        <source>Relais</source>
        <translation>Relais</translation>
    </message>
</context>
<context>
    <name>MeasureChart</name>
    <message>
        <source>%1 à %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Bilirubine selon l’âge : aucune mesure</source>
        <translation>Bilirubin by age: no measure</translation>
    </message>
    <message>
        <source>%1 micromoles par litre à %2 heures %3 minutes</source>
        <translation>%1 micromoles per litre at %2 hours %3 minutes</translation>
    </message>
    <message>
        <source>Bilirubine selon l’âge : 1 mesure, %1</source>
        <translation>Bilirubin by age: 1 measure, %1</translation>
    </message>
    <message>
        <source>Bilirubine selon l’âge : %1 mesures, la dernière %2</source>
        <translation>Bilirubin by age: %1 measures, the last one %2</translation>
    </message>
    <message>
        <source>Sanguine ◇</source>
        <translation>Blood ◇</translation>
    </message>
    <message>
        <source>Transcutanée ●</source>
        <translation>Skin ●</translation>
    </message>
    <message>
        <source>Transcutanée ●, %1</source>
        <translation>Skin ●, %1</translation>
    </message>
</context>
<context>
    <name>MeasureEditor</name>
    <message>
        <source>cette consultation</source>
        <translation>this consultation</translation>
    </message>
    <message>
        <source>vue %1</source>
        <translation>seen %1</translation>
    </message>
    <message>
        <source>transmise par %1</source>
        <translation>sent by %1</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 SA + %2</source>
        <translation>%1 weeks + %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 SA + %2 j aujourd’hui</source>
        <translation>%1 weeks + %2 d today</translation>
    </message>
    <message>
        <source>= %1 % depuis la naissance</source>
        <translation>= %1 % since birth</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 sur 30</source>
        <translation>%1 of 30</translation>
    </message>
</context>
<context>
    <name>MidwifeChoice</name>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Personne d’autre n’est inscrit à cette permanence.</source>
        <translation>Nobody else is registered for this permanence.</translation>
    </message>
</context>
<context>
    <name>MomentModel</name>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>%1, heure d’été</source>
        <translation>%1, summer time</translation>
    </message>
    <message>
        <source>%1, heure d’hiver</source>
        <translation>%1, winter time</translation>
    </message>
    <message>
        <source>Cette heure n’existe pas : l’horloge est passée de 2 h à 3 h</source>
        <translation>This time does not exist: the clock went from 2 to 3 o’clock</translation>
    </message>
    <message>
        <source>Cette heure n’est pas encore venue</source>
        <translation>This time has not come yet</translation>
    </message>
</context>
<context>
    <name>MonthCell</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Mois précédent</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Mois suivant</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>%1, jour férié</source>
        <translation>%1, public holiday</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1, %2 à voir</source>
        <translation>%1, %2 to see</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NearDateField</name>
    <message>
        <source>Le point marque un jour férié.</source>
        <translation>The dot marks a public holiday.</translation>
    </message>
</context>
<context>
    <name>NewPassphrasePage</name>
    <message>
        <source>Elle ouvre vos dossiers si le code est perdu. L’ancienne cesse de fonctionner dès que la nouvelle est gardée.</source>
        <translation>It opens your cases if the code is lost. The old one stops working as soon as the new one is kept.</translation>
    </message>
    <message>
        <source>Garder cette phrase</source>
        <translation>Keep this phrase</translation>
    </message>
    <message>
        <source>Phrase changée</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Retapez-la</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Tirer une nouvelle phrase</source>
        <translation>Draw a new phrase</translation>
    </message>
</context>
<context>
    <name>NewRecoveryPage</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Code de récupération</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>C’est noté</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Faire un nouveau code</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Groupe %1 : %2</source>
        <translation>Group %1: %2</translation>
    </message>
    <message>
        <source>Le code noté à l’inscription n’est plus affiché. Un nouveau code remplace l’ancien.</source>
        <translation>The code noted at enrolment is no longer shown. A new code replaces the old one.</translation>
    </message>
    <message>
        <source>Sur papier, rangé au cabinet. Ni copie, ni capture d’écran.</source>
        <translation>On paper, kept at the practice. No copy, no screenshot.</translation>
    </message>
</context>
<context>
    <name>NirField</name>
    <message>
        <source>Numéro de sécurité sociale</source>
        <translation>Social security number</translation>
    </message>
</context>
<context>
    <name>NoticeSheet</name>
    <message>
        <source>C’est lu</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>Notice à lui lire</source>
        <translation>Notice to read to the patient</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Relais : %1 nouveautés</source>
        <translation>Relais: %1 news</translation>
    </message>
    <message>
        <source>Relais : un dossier est arrivé</source>
        <translation>Relais: a case has arrived</translation>
    </message>
    <message>
        <source>Relais : un envoi demande votre attention</source>
        <translation>Relais: something you sent needs your attention</translation>
    </message>
    <message>
        <source>Relais : un retour vous attend</source>
        <translation>Relais: an answer is waiting for you</translation>
    </message>
    <message>
        <source>Relais : une question vous attend</source>
        <translation>Relais: a question is waiting for you</translation>
    </message>
    <message>
        <source>Relais : 1 nouveauté</source>
        <translation>Relais: 1 update</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Pavé numérique</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>Suivant</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>OtherPersonRow</name>
    <message>
        <source>Autre personne</source>
        <translation>Another person</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message numerus="yes">
        <source>%n remis au service</source>
        <translation>
            <numerusform>%n handed to the service</numerusform>
            <numerusform>%n handed to the service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en attente</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n à voir</source>
        <translation>
            <numerusform>%n to see</numerusform>
            <numerusform>%n to see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) du service n’ont pas pu être lues. Gardées sur cet appareil, elles sont redemandées. Si ce message reste, mettez Relais à jour.</source>
        <translation>
            <numerusform>%n answer from the service could not be read. It is kept on this device and asked for again. If this message stays, update Relais.</numerusform>
            <numerusform>%n answers from the service could not be read. They are kept on this device and asked for again. If this message stays, update Relais.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Ce que vous enregistrez sans réseau attendra ici, puis partira tout seul.</source>
        <translation>What you save without network will wait here, then leave by itself.</translation>
    </message>
    <message>
        <source>En attente (%1)</source>
        <translation>Waiting (%1)</translation>
    </message>
    <message>
        <source>Envoi en cours…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Envois</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Essayer maintenant</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Remis aujourd’hui (%1)</source>
        <translation>Handed over today (%1)</translation>
    </message>
    <message>
        <source>Tout est enregistré et chiffré sur cet appareil.</source>
        <translation>Everything is saved and encrypted on this device.</translation>
    </message>
    <message>
        <source>Tout est parti</source>
        <translation>Everything has left</translation>
    </message>
    <message>
        <source>À voir (%1)</source>
        <translation>To see (%1)</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerte</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Attend le réseau</source>
        <translation>Waits for the network</translation>
    </message>
    <message>
        <source>Ce dossier a changé : cette action n’est plus possible.</source>
        <translation>This case has changed: this action is no longer possible.</translation>
    </message>
    <message>
        <source>Ceci dépendait d’un envoi refusé. Votre texte reste lisible ici.</source>
        <translation>This depended on something that was refused. Your text can still be read here.</translation>
    </message>
    <message>
        <source>Enregistré ici à %1</source>
        <translation>Saved here at %1</translation>
    </message>
    <message>
        <source>J’ai compris</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Le service a mis cet envoi de côté pour vérification. Il n’est pas perdu.</source>
        <translation>The service has set this aside to be checked. It is not lost.</translation>
    </message>
    <message>
        <source>L’accord du patient manque. Personne d’autre ne la voit.</source>
        <translation>The patient’s consent is missing. Nobody else sees it.</translation>
    </message>
    <message>
        <source>Nouveau dossier</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Part au prochain échange</source>
        <translation>Leaves with the next exchange</translation>
    </message>
    <message>
        <source>Remis au service</source>
        <translation>Handed to the service</translation>
    </message>
    <message>
        <source>Remis à %1</source>
        <translation>Handed over at %1</translation>
    </message>
    <message>
        <source>Repris en brouillon</source>
        <translation>Taken back as a draft</translation>
    </message>
    <message>
        <source>Retrait</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>Reçu, à vérifier : il dépend d’un envoi qui n’est pas arrivé</source>
        <translation>Received, to be checked: it depends on something that has not arrived</translation>
    </message>
    <message>
        <source>Une autre personne l’a pris avant vous</source>
        <translation>Someone else took it before you</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Vous n’avez plus accès à ce dossier. Votre texte reste lisible ici.</source>
        <translation>You no longer have access to this case. Your text can still be read here.</translation>
    </message>
    <message>
        <source>À reconfirmer par le service</source>
        <translation>To be confirmed again by the service</translation>
    </message>
    <message>
        <source>Reçue à %1, à corriger</source>
        <translation>Received at %1, to correct</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>Ce qui attend ne peut pas être effacé ici.</source>
        <translation>What is waiting cannot be erased here.</translation>
    </message>
    <message>
        <source>Copier la référence</source>
        <translation>Copy the reference</translation>
    </message>
    <message>
        <source>Enregistré sur cet appareil</source>
        <translation>Saved on this device</translation>
    </message>
    <message>
        <source>Heure du service</source>
        <translation>Service time</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Reprendre en brouillon</source>
        <translation>Take back as a draft</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Référence copiée</source>
        <translation>Reference copied</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Étape %1 sur %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>PatientCard</name>
    <message>
        <source>Appeler le patient</source>
        <translation>Call the patient</translation>
    </message>
    <message>
        <source>Patient : %1</source>
        <translation>Patient: %1</translation>
    </message>
    <message>
        <source>Patient : %1, %2</source>
        <translation>Patient: %1, %2</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source> · clé&#xa0;</source>
        <translation> · key </translation>
    </message>
    <message>
        <source>%1 (%2&#xa0;an)</source>
        <translation>%1 (%2 year)</translation>
    </message>
    <message>
        <source>%1 (%2&#xa0;ans)</source>
        <translation>%1 (%2 years)</translation>
    </message>
    <message>
        <source>naissance en %1</source>
        <translation>born in %1</translation>
    </message>
    <message>
        <source>naissance le %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>né en %1</source>
        <translation>born in %1</translation>
    </message>
    <message>
        <source>né le %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>née en %1</source>
        <translation>born in %1</translation>
    </message>
    <message>
        <source>née le %1</source>
        <translation>born %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Qui prend la tablette ?</source>
        <translation>Who takes the tablet?</translation>
    </message>
    <message>
        <source>Appareil partagé</source>
        <translation>Shared device</translation>
    </message>
    <message>
        <source>Tablette partagée · %1</source>
        <translation>Shared tablet · %1</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Chaque personne ouvre ses propres dossiers. Rien n’est visible sans code.</source>
        <translation>Each person opens their own records. Nothing can be seen without a code.</translation>
    </message>
    <message>
        <source>Relais</source>
        <translation>Relais</translation>
    </message>
</context>
<context>
    <name>PersonPad</name>
    <message>
        <source>Code de %1</source>
        <translation>Code of %1</translation>
    </message>
    <message>
        <source>Touchez vos initiales</source>
        <translation>Touch your initials</translation>
    </message>
    <message>
        <source>Votre phrase de passe est demandée au début de la garde.</source>
        <translation>Your passphrase is asked at the start of the duty.</translation>
    </message>
    <message>
        <source>Ouverture…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>6 chiffres</source>
        <translation>6 digits</translation>
    </message>
    <message>
        <source>Code oublié</source>
        <translation>Forgotten code</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PfidassList</name>
    <message>
        <source>Accompagnement santé</source>
        <translation>Care support</translation>
    </message>
    <message>
        <source>Aucun dossier ne correspond</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>Aucun soin réalisé pour l’instant</source>
        <translation>No care obtained yet</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Les personnes orientées par la LUP apparaîtront ici</source>
        <translation>The people referred by the LUP will appear here</translation>
    </message>
    <message>
        <source>Soins réalisés</source>
        <translation>Care obtained</translation>
    </message>
    <message>
        <source>ex-PFIDASS</source>
        <translation>formerly PFIDASS</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>PfidassListModel</name>
    <message>
        <source>depuis %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 · depuis %2</source>
        <translation>%1 · for %2</translation>
    </message>
</context>
<context>
    <name>PfidassPage</name>
    <message>
        <source>Enregistré ici</source>
        <translation>Saved here</translation>
    </message>
</context>
<context>
    <name>PhoneField</name>
    <message>
        <source>06 …</source>
        <translation>06 …</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1, %2 chiffres, %3 saisis</source>
        <translation>%1, %2 digits, %3 typed</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Empreinte</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Pavé du code</source>
        <translation>Code pad</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Nom ou code postal</source>
        <translation>Name or postcode</translation>
    </message>
    <message>
        <source>Rien de ce nom sur cet appareil.</source>
        <translation>Nothing of this name on this device.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>%1 étapes sur 5</source>
        <translation>%1 steps of 5</translation>
    </message>
    <message>
        <source>1 étape sur 5</source>
        <translation>1 step of 5</translation>
    </message>
    <message>
        <source>Autre date</source>
        <translation>Another date</translation>
    </message>
    <message>
        <source>Dans 3 jours</source>
        <translation>In 3 days</translation>
    </message>
    <message>
        <source>Dans une semaine</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Demain</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Plan d’accompagnement</source>
        <translation>Support plan</translation>
    </message>
    <message>
        <source>Prochain rappel</source>
        <translation>Next reminder</translation>
    </message>
    <message>
        <source>Faire</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>0 étape sur 5</source>
        <translation>0 of 5 steps</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1 € = %2, reste %3 €</source>
        <translation>%1 € = %2, %3 € left</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, et %n autre(s)</source>
        <translation>
            <numerusform>%1, and %n other</numerusform>
            <numerusform>%1, and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, personne jointe</source>
        <translation>%1, person reached</translation>
    </message>
    <message>
        <source>%1, sans réponse</source>
        <translation>%1, no answer</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) à faire</source>
        <translation>
            <numerusform>%n point to do</numerusform>
            <numerusform>%n points to do</numerusform>
        </translation>
    </message>
    <message>
        <source>AMO, C2S, ALD, médecin traitant, carte, coordonnées, aides locales</source>
        <translation>AMO, C2S, ALD, regular doctor, card, contact details, local aid</translation>
    </message>
    <message>
        <source>Accord de la personne</source>
        <translation>The person’s consent</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Bilan complet des droits</source>
        <translation>Full review of entitlements</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Contact avec la personne</source>
        <translation>Contact with the person</translation>
    </message>
    <message>
        <source>Le retour part avec la clôture</source>
        <translation>The return leaves with the closing</translation>
    </message>
    <message>
        <source>Plan et montage financier</source>
        <translation>Plan and funding</translation>
    </message>
    <message>
        <source>Signalé par</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>Soin réalisé le %1</source>
        <translation>Care obtained on %1</translation>
    </message>
    <message>
        <source>Soins auxquels la personne renonce</source>
        <translation>Care the person is giving up</translation>
    </message>
    <message>
        <source>Soins réalisés, retour au professionnel</source>
        <translation>Care obtained, return to the professional</translation>
    </message>
    <message>
        <source>Suivi par</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Tout est à jour</source>
        <translation>Everything is up to date</translation>
    </message>
    <message>
        <source>Orienté par la LUP le %1</source>
        <translation>Passed on by the LUP on %1</translation>
    </message>
    <message>
        <source>signalé par %1</source>
        <translation>reported by %1</translation>
    </message>
    <message>
        <source>Reste à charge prévu : %1 €.</source>
        <translation>Expected out-of-pocket cost: €%1.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Étape %1 sur %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Je ne sais pas</source>
        <translation>I don’t know</translation>
    </message>
    <message>
        <source>La CPAM vous pose une question</source>
        <translation>The CPAM asks you a question</translation>
    </message>
    <message>
        <source>Pas de diagnostic. Votre réponse s’ajoute à l’alerte, sans la modifier.</source>
        <translation>No diagnosis. Your answer is added to the alert and does not change it.</translation>
    </message>
    <message>
        <source>Votre réponse</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Écrivez votre réponse</source>
        <translation>Write your answer</translation>
    </message>
</context>
<context>
    <name>QuestionLabel</name>
    <message>
        <source>(facultatif)</source>
        <translation>(optional)</translation>
    </message>
</context>
<context>
    <name>QueueChoiceGroup</name>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>QueueFilterSheet</name>
    <message>
        <source>Filtrer la file</source>
        <translation>Filter the queue</translation>
    </message>
    <message>
        <source>Voir 1 dossier</source>
        <translation>Show 1 case</translation>
    </message>
    <message>
        <source>Voir %1 dossiers</source>
        <translation>Show %1 cases</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Ce qui bloque</source>
        <translation>What blocks</translation>
    </message>
    <message>
        <source>Métier</source>
        <translation>Profession</translation>
    </message>
</context>
<context>
    <name>RecentsSheet</name>
    <message>
        <source>Aucun patient récent sur cet appareil.</source>
        <translation>No recent patient on this device.</translation>
    </message>
    <message>
        <source>Récents</source>
        <translation>Recent</translation>
    </message>
</context>
<context>
    <name>RecordRow</name>
    <message>
        <source>%1 · accord à recueillir</source>
        <translation>%1 · accord to ask for</translation>
    </message>
    <message>
        <source>Brouillon de %1</source>
        <translation>Draft of %1</translation>
    </message>
    <message>
        <source>Brouillon de %1&#xa0;jours&#xa0;: il sera effacé dans %2&#xa0;jours.</source>
        <translation>Draft of %1&#xa0;days: it will be erased in %2&#xa0;days.</translation>
    </message>
    <message>
        <source>Reçue, à corriger</source>
        <translation>Received, to correct</translation>
    </message>
    <message>
        <source>Sans nom</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>Garde déjà prise</source>
        <translation>Duty already taken</translation>
    </message>
    <message>
        <source>J’ai compris</source>
        <translation>I understand</translation>
    </message>
    <message>
        <source>Le service garde la première demande reçue ; la vôtre n’est pas perdue.</source>
        <translation>The service keeps the first request it receives; yours is not lost.</translation>
    </message>
    <message>
        <source>Garde retenue</source>
        <translation>Duty kept</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Votre demande</source>
        <translation>Your request</translation>
    </message>
    <message>
        <source>Que voulez-vous faire ?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Voir cette garde</source>
        <translation>See this duty</translation>
    </message>
    <message>
        <source>Voir une garde à pourvoir</source>
        <translation>See a duty to be filled</translation>
    </message>
</context>
<context>
    <name>RotaDialogs</name>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Prendre cette garde ?</source>
        <translation>Take this duty?</translation>
    </message>
    <message>
        <source>%1 Le service confirme dès qu’il reçoit votre demande : la première reçue est retenue.</source>
        <translation>%1 The service confirms as soon as it receives your request: the first one received is kept.</translation>
    </message>
    <message>
        <source>Confirmer</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Prendre cette garde</source>
        <translation>Take this duty</translation>
    </message>
    <message>
        <source>Demander un remplacement ?</source>
        <translation>Ask for a replacement?</translation>
    </message>
    <message>
        <source>Libérer cette garde ?</source>
        <translation>Free this duty?</translation>
    </message>
    <message>
        <source>%1 Elle redevient à pourvoir tout de suite.</source>
        <translation>%1 It is to be filled again at once.</translation>
    </message>
    <message>
        <source>Demander un remplacement</source>
        <translation>Ask for a replacement</translation>
    </message>
    <message>
        <source>Libérer la garde</source>
        <translation>Free the duty</translation>
    </message>
    <message>
        <source>Annuler cette garde ?</source>
        <translation>Cancel this duty?</translation>
    </message>
    <message>
        <source>%1 Personne ne pourra plus la prendre.</source>
        <translation>%1 Nobody will be able to take it any more.</translation>
    </message>
    <message>
        <source>Annuler la garde</source>
        <translation>Cancel the duty</translation>
    </message>
    <message>
        <source>Publier le planning ?</source>
        <translation>Publish the rota?</translation>
    </message>
    <message numerus="yes">
        <source>%n garde(s) de cette période seront vues par toutes les sages-femmes inscrites.</source>
        <translation>
            <numerusform>%n duty of this period will be seen by all registered midwives.</numerusform>
            <numerusform>%n duties of this period will be seen by all registered midwives.</numerusform>
        </translation>
    </message>
    <message>
        <source>Oui, publier</source>
        <translation>Yes, publish</translation>
    </message>
</context>
<context>
    <name>RotaHead</name>
    <message>
        <source>Mois précédent</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Semaine précédente</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Mois suivant</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Semaine suivante</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Ce mois</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Cette semaine</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Semaine</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
    <message numerus="yes">
        <source>Publier %n garde(s)</source>
        <translation>
            <numerusform>Publish %n duty</numerusform>
            <numerusform>Publish %n duties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaLines</name>
    <message>
        <source>%1 – %2</source>
        <comment>From day to day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 : pas de permanence</source>
        <translation>%1: no permanence</translation>
    </message>
    <message>
        <source>pas de permanence</source>
        <translation>no permanence</translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message numerus="yes">
        <source>%n garde(s) publiée(s)</source>
        <translation>
            <numerusform>%n duty published</numerusform>
            <numerusform>%n duties published</numerusform>
        </translation>
    </message>
    <message>
        <source>Enregistré ici, sous réserve : le service dira si la garde est à vous.</source>
        <translation>Saved here, provisionally: the service will say whether the duty is yours.</translation>
    </message>
    <message>
        <source>Enregistré</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Enregistré dans Téléchargements : %1</source>
        <translation>Saved in Downloads: %1</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Rota</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Je me propose</source>
        <translation>I offer myself</translation>
    </message>
</context>
<context>
    <name>RotaView</name>
    <message>
        <source>Le planning arrivera au premier échange</source>
        <translation>The rota will come with the first exchange</translation>
    </message>
    <message>
        <source>Planning à jour, %1</source>
        <translation>Rota up to date, %1</translation>
    </message>
    <message>
        <source>%1 est à pourvoir</source>
        <translation>%1 is to be filled</translation>
    </message>
    <message>
        <source>aujourd’hui.</source>
        <translation>today.</translation>
    </message>
    <message>
        <source>demain.</source>
        <translation>tomorrow.</translation>
    </message>
    <message numerus="yes">
        <source>dans %n jour(s).</source>
        <translation>
            <numerusform>in %n day.</numerusform>
            <numerusform>in %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>: personne n’est inscrit.</source>
        <translation>: nobody is registered.</translation>
    </message>
</context>
<context>
    <name>ScanSheet</name>
    <message>
        <source>Scanner l’identité</source>
        <translation>Scan the identity</translation>
    </message>
    <message>
        <source>Le carré noir et blanc imprimé près de l’identité, sur un document de santé.</source>
        <translation>The black and white square printed near the identity, on a health document.</translation>
    </message>
    <message>
        <source>Remplacer la saisie</source>
        <translation>Replace what was typed</translation>
    </message>
    <message>
        <source>Garder la saisie</source>
        <translation>Keep what was typed</translation>
    </message>
</context>
<context>
    <name>ScanTrouble</name>
    <message>
        <source>Ouvrir les réglages</source>
        <translation>Open settings</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Effacer la recherche</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SecretPage</name>
    <message>
        <source>Afficher ce que je tape</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Alerter sans lire</source>
        <translation>Alert without reading</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code de récupération</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Coller est possible.</source>
        <translation>You may paste.</translation>
    </message>
    <message>
        <source>Des essais faux n’effacent jamais rien. Vos envois en attente partent sans code.</source>
        <translation>Wrong tries never erase anything. What is waiting leaves without a code.</translation>
    </message>
    <message>
        <source>Ouverture…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Sept groupes de quatre signes, sur la feuille rangée au cabinet.</source>
        <translation>Seven groups of four characters, on the sheet kept at the practice.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n envoi(s) en attente. Ils partiront au retour du réseau.</source>
        <translation>
            <numerusform>%n item is waiting to be sent. It will leave when the network is back.</numerusform>
            <numerusform>%n items are waiting to be sent. They will leave when the network is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envoi(s) en attente sur cette tablette.</source>
        <translation>
            <numerusform>%n item waiting on this tablet.</numerusform>
            <numerusform>%n items waiting on this tablet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hors ligne. %1</source>
        <translation>Offline. %1</translation>
    </message>
    <message>
        <source>Empreinte non reconnue.</source>
        <translation>Fingerprint not recognised.</translation>
    </message>
    <message>
        <source>Cet appareil n’a pas d’application de cartes.</source>
        <translation>This device has no map application.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>15 jours après lecture de la réponse, réglé par le service</source>
        <translation>15 days after the answer was read, set by the service</translation>
    </message>
    <message>
        <source>Accessibilité</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Alertes LUP et accompagnement santé</source>
        <translation>LUP alerts and care support</translation>
    </message>
    <message>
        <source>Animations réduites</source>
        <translation>Reduced motion</translation>
    </message>
    <message>
        <source>Après 2 min sans toucher l’écran</source>
        <translation>After 2 min without touching the screen</translation>
    </message>
    <message>
        <source>Boutons à droite</source>
        <translation>Buttons on the right</translation>
    </message>
    <message>
        <source>Boutons à gauche</source>
        <translation>Buttons on the left</translation>
    </message>
    <message>
        <source>Ce que cet appareil sait</source>
        <translation>What this device knows</translation>
    </message>
    <message>
        <source>Changer le code</source>
        <translation>Change the code</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Comme l’appareil</source>
        <translation>As the device</translation>
    </message>
    <message>
        <source>Confort</source>
        <translation>Comfort</translation>
    </message>
    <message>
        <source>Deux mains</source>
        <translation>Both hands</translation>
    </message>
    <message>
        <source>Données personnelles</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Effacement de l’appareil</source>
        <translation>Erasing from the device</translation>
    </message>
    <message>
        <source>Envois</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Photos en wifi seulement</source>
        <translation>Photos on Wi-Fi only</translation>
    </message>
    <message>
        <source>Phrase de passe et code de récupération</source>
        <translation>Passphrase and recovery code</translation>
    </message>
    <message>
        <source>Relais %1</source>
        <translation>Relais %1</translation>
    </message>
    <message>
        <source>Relais garde sur cet appareil, chiffré, seulement ce qui sert à vos dossiers en cours. Rien n’est envoyé ailleurs qu’au service de votre caisse. Aucune mesure d’usage n’est faite. Les droits d’accès, de rectification et d’effacement s’exercent auprès du délégué à la protection des données de votre caisse.</source>
        <translation>Relais keeps on this device, encrypted, only what your cases in progress need. Nothing is sent anywhere but to the service of your caisse. Use is not measured. The rights of access, rectification and erasure are exercised with the data protection officer of your caisse.</translation>
    </message>
    <message>
        <source>Relais vise la conformité aux règles WCAG 2.2 AA, EN 301 549 et RGAA. Tout se fait au clavier comme au toucher, à 200 % de taille de texte, avec un lecteur d’écran. Ce qui vous gêne se signale à la personne qui vous a inscrit.</source>
        <translation>Relais aims to conform to WCAG 2.2 AA, EN 301 549 and RGAA. Everything can be done by keyboard as by touch, at a text size of 200%, with a screen reader. Report what hinders you to the person who enrolled you.</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Sécurité</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Thème</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Toujours sans nom ni soin</source>
        <translation>Always without name or care</translation>
    </message>
    <message>
        <source>Verrouillage</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Vibrations</source>
        <translation>Vibration</translation>
    </message>
    <message>
        <source>À propos</source>
        <translation>About</translation>
    </message>
    <message>
        <source>%1 · appareil partagé</source>
        <translation>%1 · shared device</translation>
    </message>
    <message>
        <source>%1 · appareil personnel</source>
        <translation>%1 · personal device</translation>
    </message>
    <message>
        <source>Empreinte digitale</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>En plus du code</source>
        <translation>In addition to the code</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ShiftNow</name>
    <message>
        <source>Aucune garde prévue</source>
        <translation>No duty planned</translation>
    </message>
    <message>
        <source>Permanence en cours</source>
        <translation>Permanence running</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Weekday and hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fin dans %1 min</source>
        <translation>Ends in %1 min</translation>
    </message>
    <message>
        <source>Fin dans %1 h %2</source>
        <translation>Ends in %1 h %2</translation>
    </message>
    <message>
        <source>Prochaine garde</source>
        <translation>Next duty</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Demain</source>
        <translation>Tomorrow</translation>
    </message>
    <message numerus="yes">
        <source>Dans %n jour(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>à pourvoir</source>
        <translation>to be filled</translation>
    </message>
    <message>
        <source>Demain : %1</source>
        <translation>Tomorrow: %1</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Relais</source>
        <translation>Relais</translation>
    </message>
</context>
<context>
    <name>SideItem</name>
    <message>
        <source>%1, %2 à voir</source>
        <translation>%1, %2 to see</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Ouverture de vos dossiers…</source>
        <translation>Opening your cases…</translation>
    </message>
</context>
<context>
    <name>StageTrack</name>
    <message>
        <source>Étape %1 sur %2, %3</source>
        <translation>Step %1 of %2, %3</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Relais n’a pas pu démarrer</source>
        <translation>Relais could not start</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>%1 sur %2 détenus par le service, vérifié à %3</source>
        <translation>%1 of %2 held by the service, verified at %3</translation>
    </message>
    <message>
        <source>Envoi au prochain échange</source>
        <translation>Sending at the next exchange</translation>
    </message>
    <message>
        <source>Envoi en cours…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Hors ligne</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Hors ligne depuis %1</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>Les réponses affichées datent de %1.</source>
        <translation>The answers shown are from %1.</translation>
    </message>
    <message>
        <source>Premier échange en cours…</source>
        <translation>First exchange in progress…</translation>
    </message>
    <message>
        <source>Tout est parti. Dernier échange à %1.</source>
        <translation>Everything has left. Last exchange at %1.</translation>
    </message>
    <message>
        <source>Hors ligne depuis %1.</source>
        <translation>Offline since %1.</translation>
    </message>
    <message>
        <source>Hors ligne.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>L’heure de cet appareil avance de %1. Les heures du service font foi.</source>
        <translation>The clock of this device is %1 fast. The service’s times are authoritative.</translation>
    </message>
    <message>
        <source>L’heure de cet appareil retarde de %1. Les heures du service font foi.</source>
        <translation>The clock of this device is %1 slow. The service’s times are authoritative.</translation>
    </message>
    <message>
        <source>Réseau revenu à %1</source>
        <translation>Network back at %1</translation>
    </message>
    <message>
        <source>Prochain essai dans %1</source>
        <translation>Next try in %1</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
</context>
<context>
    <name>SummaryRow</name>
    <message>
        <source>Modifier : %1</source>
        <translation>Change: %1</translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message>
        <source>%1 à corriger</source>
        <translation>%1 to correct</translation>
    </message>
    <message>
        <source>%1 à envoyer</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>Envois : %1 éléments à corriger. Ouvrir.</source>
        <translation>Sending: %1 items to correct. Open.</translation>
    </message>
    <message>
        <source>Envois : %1 éléments à envoyer. Ouvrir.</source>
        <translation>Sending: %1 items to send. Open.</translation>
    </message>
    <message>
        <source>Envois : 1 élément à corriger. Ouvrir.</source>
        <translation>Sending: 1 item to correct. Open.</translation>
    </message>
    <message>
        <source>Envois : 1 élément à envoyer. Ouvrir.</source>
        <translation>Sending: 1 item to send. Open.</translation>
    </message>
    <message>
        <source>Envois : envoi en cours. Ouvrir.</source>
        <translation>Sending: in progress. Open.</translation>
    </message>
    <message>
        <source>Envois : hors ligne, %1 éléments en attente. Ouvrir.</source>
        <translation>Sending: offline, %1 items waiting. Open.</translation>
    </message>
    <message>
        <source>Envois : hors ligne, 1 élément en attente. Ouvrir.</source>
        <translation>Sending: offline, 1 item waiting. Open.</translation>
    </message>
    <message>
        <source>Envois : hors ligne. Ouvrir.</source>
        <translation>Sending: offline. Open.</translation>
    </message>
    <message>
        <source>Envois : tout est parti. Ouvrir.</source>
        <translation>Sending: everything has left. Open.</translation>
    </message>
    <message>
        <source>Envoi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Hors ligne</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Hors ligne · %1</source>
        <translation>Offline · %1</translation>
    </message>
    <message>
        <source>À jour</source>
        <translation>Up to date</translation>
    </message>
</context>
<context>
    <name>TakenPage</name>
    <message>
        <source>Copier la référence</source>
        <translation>Copy the reference</translation>
    </message>
    <message>
        <source>Dossier déjà pris en charge</source>
        <translation>Case already taken charge of</translation>
    </message>
    <message>
        <source>Faite à %1, arrivée à %2</source>
        <translation>Made at %1, arrived at %2</translation>
    </message>
    <message>
        <source>J’ai compris</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Le service garde la première demande reçue ; la vôtre n’est pas perdue.</source>
        <translation>The service keeps the first request received; yours is not lost.</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Que voulez-vous faire ?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Retenu par le service</source>
        <translation>Kept by the service</translation>
    </message>
    <message>
        <source>Référence copiée</source>
        <translation>Reference copied</translation>
    </message>
    <message>
        <source>Votre demande</source>
        <translation>Your request</translation>
    </message>
    <message>
        <source>Garde déjà prise</source>
        <translation>Duty already taken</translation>
    </message>
    <message>
        <source>Ouvrir le planning</source>
        <translation>Open the rota</translation>
    </message>
</context>
<context>
    <name>TestBand</name>
    <message>
        <source>Données fictives</source>
        <translation>Fictitious data</translation>
    </message>
    <message>
        <source>Données fictives · %1</source>
        <translation>Fictitious data · %1</translation>
    </message>
</context>
<context>
    <name>TextAreaField</name>
    <message>
        <source>%1 caractères de trop</source>
        <translation>%1 characters too many</translation>
    </message>
    <message>
        <source>Encore %1 caractères</source>
        <translation>%1 characters left</translation>
    </message>
    <message>
        <source>Encore 1 caractère</source>
        <translation>1 character left</translation>
    </message>
</context>
<context>
    <name>TextSizePage</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>EXEMPLE Sacha</source>
        <translation>EXEMPLE Sacha</translation>
    </message>
    <message>
        <source>Garder %1 %</source>
        <translation>Keep %1%</translation>
    </message>
    <message>
        <source>Ouverture de droits</source>
        <translation>Opening of entitlements</translation>
    </message>
    <message>
        <source>Reçue 10 h 43</source>
        <translation>Received 10:43</translation>
    </message>
    <message>
        <source>S’ajoute au réglage de l’appareil, jusqu’à 200 %. Quand le texte grandit, chaque écran pose moins de questions.</source>
        <translation>Is added to the device’s setting, up to 200%. When the text grows, each screen asks fewer questions.</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Texte de l’appareil</source>
        <translation>Text of the device</translation>
    </message>
    <message>
        <source>%1&#xa0;%, lu dans le système</source>
        <translation>%1%, read from the system</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 au service</source>
        <translation>%1 at the service</translation>
    </message>
    <message>
        <source>%1 sur l’appareil, %2 au service</source>
        <translation>%1 on the device, %2 at the service</translation>
    </message>
    <message>
        <source>%1 sur l’appareil, hors ligne</source>
        <translation>%1 on the device, offline</translation>
    </message>
    <message>
        <source>%1, en attente d’envoi</source>
        <translation>%1, waiting to be sent</translation>
    </message>
    <message>
        <source>Annulée par %1</source>
        <translation>Cancelled by %1</translation>
    </message>
    <message>
        <source>Complément de %1</source>
        <translation>Addition by %1</translation>
    </message>
    <message>
        <source>Confiée à l’accompagnement santé</source>
        <translation>Passed to care support</translation>
    </message>
    <message>
        <source>Corrigée par %1</source>
        <translation>Corrected by %1</translation>
    </message>
    <message>
        <source>Déjà signalée par un confrère</source>
        <translation>Already reported by a colleague</translation>
    </message>
    <message>
        <source>Enregistrée par %1</source>
        <translation>Saved by %1</translation>
    </message>
    <message>
        <source>LUP appelée</source>
        <translation>LUP called</translation>
    </message>
    <message>
        <source>Le patient a retiré son accord</source>
        <translation>The patient withdrew consent</translation>
    </message>
    <message>
        <source>Message de la CPAM</source>
        <translation>Message from the CPAM</translation>
    </message>
    <message>
        <source>Message de l’accompagnement santé</source>
        <translation>Message from care support</translation>
    </message>
    <message>
        <source>Ouverte par la CPAM</source>
        <translation>Opened by the CPAM</translation>
    </message>
    <message>
        <source>Pas encore ouverte par la CPAM</source>
        <translation>Not opened by the CPAM yet</translation>
    </message>
    <message>
        <source>Pièce demandée au patient</source>
        <translation>Document asked of the patient</translation>
    </message>
    <message>
        <source>Prise en charge par %1</source>
        <translation>Taken charge of by %1</translation>
    </message>
    <message>
        <source>Question de la CPAM</source>
        <translation>Question from the CPAM</translation>
    </message>
    <message>
        <source>Rappel&#xa0;: une réponse attend</source>
        <translation>Reminder: an answer is waiting</translation>
    </message>
    <message>
        <source>Remise au service</source>
        <translation>Handed to the service</translation>
    </message>
    <message>
        <source>Reprise en brouillon</source>
        <translation>Taken back as a draft</translation>
    </message>
    <message>
        <source>Reçue par la CPAM</source>
        <translation>Received by the CPAM</translation>
    </message>
    <message>
        <source>Rouverte par %1</source>
        <translation>Reopened by %1</translation>
    </message>
    <message>
        <source>Réponse de %1</source>
        <translation>Reply from %1</translation>
    </message>
    <message>
        <source>Réponse de la CPAM</source>
        <translation>Answer from the CPAM</translation>
    </message>
    <message>
        <source>Réponse de l’accompagnement santé</source>
        <translation>Answer from care support</translation>
    </message>
    <message>
        <source>Réponse lue</source>
        <translation>Answer read</translation>
    </message>
    <message>
        <source>Soin obtenu&#xa0;: %1</source>
        <translation>Care obtained: %1</translation>
    </message>
    <message>
        <source>Suite du soin</source>
        <translation>What became of the care</translation>
    </message>
    <message>
        <source>Terminée</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Terminée sans lecture</source>
        <translation>Finished unread</translation>
    </message>
    <message>
        <source>Transmise à une autre caisse</source>
        <translation>Passed to another caisse</translation>
    </message>
    <message>
        <source>la CPAM</source>
        <translation>the CPAM</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Étape d’une version plus récente</source>
        <translation>Step of a newer version</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TriageCard</name>
    <message>
        <source>Alerte : %1</source>
        <translation>Alert: %1</translation>
    </message>
    <message>
        <source>Auteur confirmé</source>
        <translation>Author confirmed</translation>
    </message>
    <message>
        <source>Auteur non vérifié</source>
        <translation>Author not verified</translation>
    </message>
    <message>
        <source>L’auteur voit « Mise de côté » et peut vous appeler. Rien n’est jamais supprimé sans décision.</source>
        <translation>The author sees “Set aside” and can call you. Nothing is ever deleted without a decision.</translation>
    </message>
    <message>
        <source>Mise de côté par le service</source>
        <translation>Set aside by the service</translation>
    </message>
    <message>
        <source>Personne ne reconnaît</source>
        <translation>Nobody recognises it</translation>
    </message>
    <message>
        <source>appareil verrouillé, %1</source>
        <translation>locked device, %1</translation>
    </message>
    <message>
        <source>Alerte écrite sans ouvrir les dossiers, signée par l’appareil seul. L’annuaire ne connaît pas son cabinet : cherchez un numéro sûr avant de rappeler, pas seulement celui de l’alerte.</source>
        <translation>Alert written without opening the records, signed by the device alone. The directory does not know its practice: look for a trusted number before calling back, not only that of the alert.</translation>
    </message>
    <message>
        <source>Alerte écrite sans ouvrir les dossiers, signée par l’appareil : %1. Rappelez au numéro de l’annuaire, pas seulement à celui de l’alerte.</source>
        <translation>Alert written without opening the records, signed by the device: %1. Call back on the directory’s number, not only on that of the alert.</translation>
    </message>
    <message>
        <source>Ce numéro de l’annuaire est à vérifier : plus de 90 jours.</source>
        <translation>This directory number is to be checked: over 90 days old.</translation>
    </message>
    <message>
        <source>Annuaire : %1</source>
        <translation>Directory: %1</translation>
    </message>
</context>
<context>
    <name>Unlocker</name>
    <message>
        <source>Attendez un peu avant le prochain essai.</source>
        <translation>Wait a little before the next try.</translation>
    </message>
    <message>
        <source>Avec la personne qui vous a inscrit</source>
        <translation>With the person who enrolled you</translation>
    </message>
    <message>
        <source>Ce code n’est pas complet, ou un signe est faux.</source>
        <translation>This code is not complete, or a character is wrong.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre code de récupération.</source>
        <translation>It is not your recovery code.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre phrase. Vérifiez chaque mot.</source>
        <translation>It is not your phrase. Check each word.</translation>
    </message>
    <message>
        <source>Code bloqué</source>
        <translation>Code blocked</translation>
    </message>
    <message numerus="yes">
        <source>Code incorrect. Encore %n essai(s).</source>
        <translation>
            <numerusform>Wrong code. %n try left.</numerusform>
            <numerusform>Wrong code. %n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code oublié</source>
        <translation>Forgotten code</translation>
    </message>
    <message>
        <source>Relais est verrouillé</source>
        <translation>Relais is locked</translation>
    </message>
    <message>
        <source>Rien n’est effacé : vos dossiers et vos envois sont intacts.</source>
        <translation>Nothing is erased: your cases and what you send are intact.</translation>
    </message>
    <message>
        <source>Saisissez votre code</source>
        <translation>Type your code</translation>
    </message>
    <message>
        <source>Saisissez votre code rapide</source>
        <translation>Type your quick code</translation>
    </message>
    <message>
        <source>Trois codes faux. Rien n’est effacé : vos dossiers et vos envois sont intacts.</source>
        <translation>Three wrong codes. Nothing is erased: your cases and what you send are intact.</translation>
    </message>
    <message>
        <source>cinq</source>
        <translation>five</translation>
    </message>
    <message>
        <source>sept</source>
        <translation>seven</translation>
    </message>
    <message>
        <source>Vos %1 mots, dans l’ordre, séparés par un espace.</source>
        <translation>Your %1 words, in order, separated by a space.</translation>
    </message>
    <message>
        <source>Au début de la garde, votre phrase d’abord. Ensuite le code suffit pendant 12 h.</source>
        <translation>At the start of the duty, your passphrase first. Then the code is enough for 12 hours.</translation>
    </message>
    <message>
        <source>Empreinte non reconnue. Le code ouvre aussi.</source>
        <translation>Fingerprint not recognised. The code opens too.</translation>
    </message>
    <message>
        <source>Les empreintes de cet appareil ont changé. Entrez le code.</source>
        <translation>The fingerprints of this device have changed. Enter the code.</translation>
    </message>
</context>
<context>
    <name>UnsentAlert</name>
    <message>
        <source>Alerte «&#xa0;%1&#xa0;» non partie depuis %2. Appelez la LUP avec un résumé à lire.</source>
        <translation>“%1” alert not sent for %2. Call the LUP with a summary to read out.</translation>
    </message>
</context>
<context>
    <name>UnsentBanner</name>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Appareil photo, placez le code dans le cadre</source>
        <translation>Camera, place the code in the frame</translation>
    </message>
    <message>
        <source>Placez le code dans le cadre</source>
        <translation>Place the code in the frame</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Alerter sans lire</source>
        <translation>Alert without reading</translation>
    </message>
    <message>
        <source>Appeler la LUP</source>
        <translation>Call the LUP</translation>
    </message>
    <message>
        <source>Code de récupération</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Débloquer en ligne</source>
        <translation>Unlock online</translation>
    </message>
    <message>
        <source>La feuille rangée au cabinet</source>
        <translation>The sheet kept at the practice</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Vos %1 mots, même hors ligne</source>
        <translation>Your %1 words, even offline</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>férié</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1:00</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Brouillon enregistré</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Déjà enregistré ici</source>
        <translation>Already saved here</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Choisir un nouveau code</source>
        <translation>Choose a new code</translation>
    </message>
    <message>
        <source>Cet appareil n’a plus de code à vous. Avec un nouveau, six chiffres suffiront pour l’ouvrir.</source>
        <translation>This device no longer has a code of yours. With a new one, six digits will be enough to open it.</translation>
    </message>
    <message>
        <source>Choisir un code</source>
        <translation>Choose a code</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>relais::app::CodeChange</name>
    <message>
        <source>Code actuel vérifié</source>
        <translation>Current code verified</translation>
    </message>
</context>
<context>
    <name>relais::app::InsFiller</name>
    <message>
        <source>numéro</source>
        <translation>number</translation>
    </message>
    <message>
        <source>nom de naissance</source>
        <translation>birth name</translation>
    </message>
    <message>
        <source>prénom</source>
        <translation>first name</translation>
    </message>
    <message>
        <source>date de naissance</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>sexe</source>
        <translation>sex</translation>
    </message>
</context>
</TS>
