// The camera as pages use it: one at a time, off as soon as nobody aims or the app is put away.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <qqmlregistration.h>

namespace relais::app {

// Owned by the session; the camera outlives it. UI thread only. What is seen stays in memory until the next picture or
// the end of the scan, and is never written or logged.
class CodeScanner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(bool present READ isPresent NOTIFY changed FINAL)
    Q_PROPERTY(bool usable READ isUsable NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(bool canOpenSettings READ canOpenSettings NOTIFY changed FINAL)

public:
    enum Shape { Qr, DataMatrix };
    Q_ENUM(Shape)

    explicit CodeScanner(platform::Camera& camera, QObject* parent = nullptr);
    ~CodeScanner() override;

    [[nodiscard]] bool isPresent() const { return m_camera.isPresent(); }
    // There is a camera, and nothing has refused it since somebody asked.
    [[nodiscard]] bool isUsable() const { return isPresent() && !m_failure; }
    // Why it is not, in the user's words; empty when it is, or when there is no camera at all.
    [[nodiscard]] QString trouble() const;
    // It was refused, and the system has a page to allow it.
    [[nodiscard]] bool canOpenSettings() const;
    [[nodiscard]] bool isOn() const { return m_on; }
    // What the lens sees; null while it is off.
    [[nodiscard]] const QImage& picture() const { return m_picture; }

    // `who` aims at a code of this shape, instead of whoever did before.
    void begin(QObject* who, Shape shape);
    // `who` no longer does; nothing happens when somebody else has begun since.
    void end(QObject* who);
    // Whoever aims: their page is going.
    void endAll();
    // In the background the camera is off; back in front, whoever still aims has it again, perhaps allowed meanwhile.
    void setAway(bool away);
    Q_INVOKABLE void openSettings();

Q_SIGNALS:
    void changed();
    void pictureChanged();
    // Told once for as long as the code stays before the lens.
    void read(QObject* who, const QString& code);

private:
    void turnOn();
    void turnOff();
    void see(const platform::GreyPicture& picture);
    void take(const std::string& code);

    platform::Camera& m_camera;
    QObject* m_who = nullptr;    // only compared
    QPointer<QObject> m_lastWho; // who was told m_last
    Shape m_shape = Qr;
    bool m_on = false;
    bool m_away = false;
    std::optional<sync::ErrorCode> m_failure;
    QImage m_picture;
    std::string m_last; // the code that was told
    int m_without = 0;  // pictures since it was seen
};

} // namespace relais::app
