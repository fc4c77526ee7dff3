// One row of a form as the control of its kind.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms
import Relais.Inputs

FocusScope {
    id: root

    required property FormModel form
    required property string linkId
    required property string kind
    required property string label
    required property string note
    required property string help
    required property string error
    required property string warning
    required property string ok
    required property string value
    required property list<string> optionCodes
    required property list<string> optionTexts
    required property list<string> optionIcons
    required property list<bool> optionChecked
    required property list<string> moreCodes
    required property list<string> moreTexts
    required property list<bool> moreChecked
    required property int current
    required property int share
    required property int maximumLength
    required property bool optional
    required property bool multiple
    required property bool checked
    required property bool dayUnknown
    required property bool monthUnknown
    required property string day
    required property string month
    required property string year

    readonly property bool isTyped: " text birthName area email nir phone date ".indexOf(" " + root.kind + " ") >= 0
    readonly property int span: {
        if (Theme.isEtroit)
            return 6;
        if (root.share > 1)
            return !Theme.isPhone ? 6 / root.share : root.kind === "phone" ? 6 : 3;
        return root.kind === "segmented" && !Theme.isPhone && root.optionTexts.length < 5 ? 3 : 6;
    }

    property Item control: null

    signal padWanted(field: GroupedField)
    signal advanced

    function takeFocus(): void {
        root.control.forceActiveFocus();
    }

    function build(): void { // not a Loader: in Qt 6.4 it refuses components that are bound to their file
        const former = root.control;
        root.control = root.componentOf(root.kind).createObject(root) as Item;
        root.control.width = Qt.binding(() => root.width);
        root.control.focus = true;
        if (former !== null)
            former.destroy();
    }

    function componentOf(kind: string): Component {
        switch (kind) {
        case "place": return placeKind;
        case "nearDate": return nearDateKind;
        case "nir": return nirKind;
        case "phone": return phoneKind;
        case "area": return areaKind;
        case "date": return dateKind;
        case "tiles": return tilesKind;
        case "segmented": return segmentedKind;
        case "check": return checkKind;
        case "sheet": return sheetKind;
        case "more": return moreKind;
        case "links": return linksKind;
        default: return lineKind;
        }
    }

    implicitWidth: root.control === null ? 0 : root.control.implicitWidth
    implicitHeight: root.control === null ? 0 : root.control.implicitHeight
    Component.onCompleted: root.build()
    onKindChanged: {
        if (root.control !== null) // the places came after the form
            root.build();
    }
    onActiveFocusChanged: {
        if (root.activeFocus)
            root.padWanted(root.control as GroupedField);
    }

    Component {
        id: lineKind

        Field {
            label: root.label
            optional: root.optional
            value: root.value
            help: root.help
            error: root.error
            warning: root.warning
            ok: root.ok
            capitals: root.kind === "birthName"
            maximumLength: root.maximumLength > 0 ? root.maximumLength : 32767
            inputHints: (root.kind === "email" ? Qt.ImhEmailCharactersOnly : 0) | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onEdited: text => root.form.setText(root.linkId, text)
            onEnded: root.form.leave(root.linkId)
            onAccepted: root.advanced()
        }
    }
    Component {
        id: nirKind

        NirField {
            label: root.label
            value: root.value
            help: root.help
            error: root.error
            warning: root.warning
            ok: root.ok
            onEdited: bare => root.form.setText(root.linkId, bare)
            onEnded: root.form.leave(root.linkId)
            onAccepted: root.advanced()
        }
    }
    Component {
        id: phoneKind

        PhoneField {
            label: root.label
            value: root.value
            help: root.help
            error: root.error
            warning: root.warning
            ok: root.ok
            onEdited: bare => root.form.setText(root.linkId, bare)
            onEnded: root.form.leave(root.linkId)
            onAccepted: root.advanced()
        }
    }
    Component {
        id: areaKind

        TextAreaField {
            label: root.label
            optional: root.optional
            value: root.value
            help: root.help
            error: root.error
            maximumLength: root.maximumLength
            onEdited: text => root.form.setText(root.linkId, text)
            onEnded: root.form.leave(root.linkId)
        }
    }
    Component {
        id: dateKind

        DateBoxes {
            label: root.label
            optional: root.optional
            day: root.day
            month: root.month
            year: root.year
            unknownAllowed: root.multiple
            dayUnknown: root.dayUnknown
            monthUnknown: root.monthUnknown
            help: root.help
            error: root.error
            onEdited: (day, month, year) => root.form.setDate(root.linkId, day, month, year)
            onUnknownChosen: (day, month) => root.form.setUnknown(root.linkId, day, month)
            onEnded: root.form.leave(root.linkId)
        }
    }
    Component {
        id: tilesKind

        FormTiles {
            label: root.label
            note: root.note
            error: root.error
            codes: root.optionCodes
            texts: root.optionTexts
            icons: root.optionIcons
            chosen: root.optionChecked
            multiple: root.multiple
            onPicked: code => {
                if (code === "more")
                    sheet.open();
                else
                    root.form.choose(root.linkId, code);
            }
        }
    }
    Component {
        id: nearDateKind

        NearDateField {
            label: root.label
            note: root.note
            error: root.error
            codes: root.optionCodes
            texts: root.optionTexts
            icons: root.optionIcons
            chosen: root.optionChecked
            multiple: false
            first: root.value
            day: root.day
            onPicked: code => {
                if (code !== "more")
                    root.form.choose(root.linkId, code);
            }
        }
    }
    Component {
        id: placeKind

        PlaceField {
            label: root.label
            places: root.form.places(root.linkId)
            value: root.value
            onPicked: code => {
                root.form.setText(root.linkId, code);
                root.form.leave(root.linkId);
            }
        }
    }
    Component {
        id: segmentedKind

        Segmented {
            label: root.label
            options: root.optionTexts
            current: root.current
            help: root.help
            error: root.error
            onChosen: index => root.form.choose(root.linkId, root.optionCodes[index])
        }
    }
    Component {
        id: checkKind

        CheckRow {
            text: root.label
            detail: root.help
            checked: root.checked
            onToggled: checked => root.form.setChecked(root.linkId, checked)
        }
    }
    Component {
        id: sheetKind

        FormLinks {
            label: root.label
            texts: [root.value === "" ? qsTr("Choisir…") : root.value]
            icons: ["expand_more"]
            codes: ["open"]
            onFollowed: sheet.open()
        }
    }
    Component {
        id: moreKind

        FormLinks {
            texts: [root.checked ? qsTr("Moins") : root.label]
            icons: [root.checked ? "remove" : "add"]
            codes: ["toggle"]
            onFollowed: root.form.openGroup(root.linkId, !root.checked)
        }
    }
    Component {
        id: linksKind

        FormLinks {
            texts: root.optionTexts
            icons: root.optionIcons
            codes: root.optionCodes
            onFollowed: code => root.form.followLink(code)
        }
    }
    ChoicesSheet {
        id: sheet
        title: root.label
        codes: root.kind === "sheet" ? root.optionCodes : root.moreCodes
        texts: root.kind === "sheet" ? root.optionTexts : root.moreTexts
        chosen: root.kind === "sheet" ? root.optionChecked : root.moreChecked
        multiple: root.multiple
        onPicked: code => root.form.choose(root.linkId, code)
    }
}
