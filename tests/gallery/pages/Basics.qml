// The text, banner and row controls, in the states they are used in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
Rectangle { width: 400; height: 900; color: Theme.fond
ColumnLayout { anchors.fill: parent; anchors.margins: 16; spacing: 10
 AppButton { text: "Alerter la LUP"; kind: "alerte"; iconName: "campaign"; Layout.fillWidth: true }
 AppButton { text: "Retour"; kind: "secondaire"; Layout.fillWidth: true }
 Repeater { model: ["dashed","hatched","half","full","broken"]
  StageRow { required property string modelData; fills: ["full", modelData, "empty","empty"]; tones: ["petrole", modelData==="broken"?"erreur":"attente"]; text: modelData; Layout.fillWidth: true } }
 StageTrack { fills: ["full","hatched","broken","dashed"]; tones: ["petrole","attente","erreur"]; large: true; words: ["Ici","Envoi","CPAM","Réponse"]; Layout.fillWidth: true}
 Banner { tone: "attente"; iconName: "cloud_off"; lead: "Hors ligne."; text: "L’alerte sera enregistrée ici et partira au retour du réseau." }
 Banner { tone: "urgence"; iconName: "phone_in_talk"; lead: "Trop urgent pour attendre ?"; text: "Appelez la LUP avec un résumé à lire."; actionText: "Appeler" }
 SyncBadge { status: "offline"; count: 2 }
 PatientCard { name: "EXEMPLE Sacha"; line: "née le 14/07/1984 (41 ans)"; callable: true }
 Card { padding: 0; spacing: 0
 ListRow { title: "EXEMPLE Sacha"; subtitle: "Ouverture de droits · traitement"; urgent: "24 h"; unread: true; stageFills: ["full","full","full","full"]; stageTones: ["repondu"]; stageText: "Réponse à 11 h 20"; roundTop: true; selected: true }
 ListRow { title: "SPÉCIMEN Lou"; subtitle: "Indemnités"; trailing: "3 jours"; stageFills: ["full","full","hatched","empty"]; stageTones: ["recu","recu","braise"]; stageText: "Question de la CPAM"; roundBottom: true }
 }
 Tag { text: "24 h"; tone: "urgence"; iconName: "bolt" }
 BrandSymbol { size: 60 }
 Item { Layout.fillHeight: true }
}}
