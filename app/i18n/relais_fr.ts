<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n&#xa0;jour(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyView</name>
    <message numerus="yes">
        <source>%n garde(s) ce mois</source>
        <translation>
            <numerusform>%n garde ce mois</numerusform>
            <numerusform>%n gardes ce mois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowledgeModel</name>
    <message numerus="yes">
        <source>la plus ancienne : %n jour(s)</source>
        <translation>
            <numerusform>la plus ancienne : %n jour</numerusform>
            <numerusform>la plus ancienne : %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>la prochaine dans %n jour(s)</source>
        <translation>
            <numerusform>la prochaine dans %n jour</numerusform>
            <numerusform>la prochaine dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>le plus ancien : %n jour(s)</source>
        <translation>
            <numerusform>le plus ancien : %n jour</numerusform>
            <numerusform>le plus ancien : %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n élément(s) effacé(s) d’ici</source>
        <translation>
            <numerusform>%n élément effacé d’ici</numerusform>
            <numerusform>%n éléments effacés d’ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message numerus="yes">
        <source>%n remis au service</source>
        <translation>
            <numerusform>%n remis au service</numerusform>
            <numerusform>%n remis au service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en attente</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n à voir</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) du service n’ont pas pu être lues. Gardées sur cet appareil, elles sont redemandées. Si ce message reste, mettez Relais à jour.</source>
        <translation>
            <numerusform>%n réponse du service n’a pas pu être lue. Gardée sur cet appareil, elle est redemandée. Si ce message reste, mettez Relais à jour.</numerusform>
            <numerusform>%n réponses du service n’ont pas pu être lues. Gardées sur cet appareil, elles sont redemandées. Si ce message reste, mettez Relais à jour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%1, et %n autre(s)</source>
        <translation>
            <numerusform>%1, et %n autre</numerusform>
            <numerusform>%1, et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) à faire</source>
        <translation>
            <numerusform>%n point à faire</numerusform>
            <numerusform>%n points à faire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaDialogs</name>
    <message numerus="yes">
        <source>%n garde(s) de cette période seront vues par toutes les sages-femmes inscrites.</source>
        <translation>
            <numerusform>%n garde de cette période sera vue par toutes les sages-femmes inscrites.</numerusform>
            <numerusform>%n gardes de cette période seront vues par toutes les sages-femmes inscrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaHead</name>
    <message numerus="yes">
        <source>Publier %n garde(s)</source>
        <translation>
            <numerusform>Publier %n garde</numerusform>
            <numerusform>Publier %n gardes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message numerus="yes">
        <source>%n garde(s) publiée(s)</source>
        <translation>
            <numerusform>%n garde publiée</numerusform>
            <numerusform>%n gardes publiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotaView</name>
    <message numerus="yes">
        <source>dans %n jour(s).</source>
        <translation>
            <numerusform>dans %n jour.</numerusform>
            <numerusform>dans %n jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n envoi(s) en attente. Ils partiront au retour du réseau.</source>
        <translation>
            <numerusform>%n envoi en attente. Il partira au retour du réseau.</numerusform>
            <numerusform>%n envois en attente. Ils partiront au retour du réseau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envoi(s) en attente sur cette tablette.</source>
        <translation>
            <numerusform>%n envoi en attente sur cette tablette.</numerusform>
            <numerusform>%n envois en attente sur cette tablette.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftNow</name>
    <message numerus="yes">
        <source>Dans %n jour(s)</source>
        <translation>
            <numerusform>Dans %n jour</numerusform>
            <numerusform>Dans %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlocker</name>
    <message numerus="yes">
        <source>Code incorrect. Encore %n essai(s).</source>
        <translation>
            <numerusform>Code incorrect. Encore %n essai.</numerusform>
            <numerusform>Code incorrect. Encore %n essais.</numerusform>
        </translation>
    </message>
</context>
</TS>
