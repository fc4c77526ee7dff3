<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
    <context>
        <name>Dates</name>
        <message numerus="yes">
            <source>%n jour(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
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
        <name>Session</name>
        <message numerus="yes">
            <source>%n envoi(s) en attente. Ils partiront au retour du réseau.</source>
            <translation>
                <numerusform>%n envoi en attente. Il partira au retour du réseau.</numerusform>
                <numerusform>%n envois en attente. Ils partiront au retour du réseau.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusWords</name>
        <message numerus="yes">
            <source>%n en attente</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remis au service</source>
            <translation>
                <numerusform>%n remis au service</numerusform>
                <numerusform>%n remis au service</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n à voir</source>
            <translation>
                <numerusform>%n à voir</numerusform>
                <numerusform>%n à voir</numerusform>
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
