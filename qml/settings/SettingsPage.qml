// « Réglages »: comfort, safety, sendings, about (design.md §8.15).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: root

    required property Session session
    readonly property Settings settings: root.session.settings
    readonly property Navigator navigator: root.session.navigator

    title: qsTr("Réglages")
    onExited: root.navigator.back()

    Card {
        padding: 0

        ListRow {
            title: root.session.owner.name
            subtitle: root.session.shared ? qsTr("%1 · appareil partagé").arg(root.session.owner.profession) : qsTr("%1 · appareil personnel").arg(root.session.owner.profession)
            iconName: "person"
            chevron: true
            lastRow: true
            roundTop: true
            roundBottom: true
            onClicked: root.navigator.push(device, {})
        }
    }
    SectionTitle {
        text: qsTr("Confort")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0

        ListRow {
            title: qsTr("Taille du texte")
            subtitle: qsTr("%1 %").arg(root.settings.textSize)
            iconName: "text_fields"
            chevron: true
            roundTop: true
            onClicked: root.navigator.push(textSize, {})
        }
        ListRow {
            title: qsTr("Thème")
            subtitle: themeSheet.words(root.settings.theme)
            iconName: "dark_mode"
            chevron: true
            onClicked: themeSheet.open()
        }
        ListRow {
            title: qsTr("Main")
            subtitle: handSheet.words(root.settings.hand)
            iconName: "back_hand"
            chevron: true
            onClicked: handSheet.open()
        }
        SettingSwitch {
            iconName: "swap_horiz"
            text: qsTr("Animations réduites")
            checked: root.settings.reducedMotion
            onToggled: checked => root.settings.reducedMotion = checked
        }
        SettingSwitch {
            iconName: "bolt"
            text: qsTr("Vibrations")
            checked: root.settings.vibrations
            lastRow: true
            onToggled: checked => root.settings.vibrations = checked
        }
    }
    SectionTitle {
        text: qsTr("Sécurité")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0

        InfoRow {
            iconName: "lock_clock"
            title: qsTr("Verrouillage")
            text: qsTr("Après 2 min sans toucher l’écran")
        }
        ListRow {
            title: qsTr("Changer le code")
            iconName: "pin"
            chevron: true
            onClicked: root.navigator.push(changeCode, {})
        }
        ListRow {
            title: qsTr("Phrase de passe et code de récupération")
            iconName: "edit_note"
            chevron: true
            onClicked: root.navigator.push(device, {})
        }
        SettingSwitch {
            visible: root.session.canUseFingerprint
            iconName: "fingerprint"
            text: qsTr("Empreinte digitale")
            detail: qsTr("En plus du code")
            checked: root.session.fingerprint
            onToggled: checked => root.session.setFingerprint(checked)
        }
        SettingSwitch {
            iconName: "notifications"
            text: qsTr("Notifications")
            detail: qsTr("Toujours sans nom ni soin")
            checked: root.settings.notifications
            lastRow: true
            onToggled: checked => root.settings.notifications = checked
        }
    }
    SectionTitle {
        text: qsTr("Envois")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0

        SettingSwitch {
            iconName: "photo_camera"
            text: qsTr("Photos en wifi seulement")
            checked: root.settings.photosOnWifi
            onToggled: checked => root.settings.photosOnWifi = checked
        }
        InfoRow {
            iconName: "auto_delete"
            title: qsTr("Effacement de l’appareil")
            text: qsTr("15 jours après lecture de la réponse, réglé par le service")
        }
        ListRow {
            title: qsTr("Ce que cet appareil sait")
            iconName: "shield"
            chevron: true
            lastRow: true
            roundBottom: true
            onClicked: root.navigator.push(knowledge, {})
        }
    }
    SectionTitle {
        text: qsTr("À propos")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0

        InfoRow {
            iconName: "badge"
            title: qsTr("Relais %1").arg(root.session.version)
            text: qsTr("Alertes LUP et accompagnement santé")
        }
        ListRow {
            title: qsTr("Accessibilité")
            iconName: "visibility"
            chevron: true
            onClicked: root.navigator.push(text, {title: qsTr("Accessibilité"), body: qsTr("Relais vise la conformité aux règles WCAG 2.2 AA, EN 301 549 et RGAA. Tout se fait au clavier comme au toucher, à 200 % de taille de texte, avec un lecteur d’écran. Ce qui vous gêne se signale à la personne qui vous a inscrit.")})
        }
        ListRow {
            title: qsTr("Données personnelles")
            iconName: "lock"
            chevron: true
            onClicked: root.navigator.push(text, {title: qsTr("Données personnelles"), body: qsTr("Relais garde sur cet appareil, chiffré, seulement ce qui sert à vos dossiers en cours. Rien n’est envoyé ailleurs qu’au service de votre caisse. Aucune mesure d’usage n’est faite. Les droits d’accès, de rectification et d’effacement s’exercent auprès du délégué à la protection des données de votre caisse.")})
        }
        ListRow {
            title: qsTr("Aide")
            iconName: "help"
            chevron: true
            lastRow: true
            roundBottom: true
            onClicked: root.navigator.openHelp()
        }
    }
    Connections {
        target: root.session
        function onFingerprintRefused(why: string): void {
            root.navigator.say(why);
        }
    }
    PickSheet {
        id: themeSheet
        title: qsTr("Thème")
        keys: root.settings.followsSystem ? ["light", "dark", "system"] : ["light", "dark"]
        labels: [qsTr("Clair"), qsTr("Sombre"), qsTr("Comme l’appareil")]
        current: root.settings.theme
        onPicked: key => root.settings.theme = key
    }
    PickSheet {
        id: handSheet
        title: qsTr("Main")
        keys: ["right", "left", "both"]
        labels: [qsTr("Boutons à droite"), qsTr("Boutons à gauche"), qsTr("Deux mains")]
        current: root.settings.hand
        onPicked: key => root.settings.hand = key
    }
    Component {
        id: textSize

        TextSizePage {
            session: root.session
        }
    }
    Component {
        id: changeCode

        ChangeCodePage {
            session: root.session
        }
    }
    Component {
        id: device

        DevicePage {
            session: root.session
        }
    }
    Component {
        id: knowledge

        KnowledgePage {
            session: root.session
        }
    }
    Component {
        id: text

        ReadingPage {
            session: root.session
        }
    }
}
