// The choices of comfort of this profile: one table of keys; the only code that touches QSettings.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/appearance.h"

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <qqmlregistration.h>

#include <filesystem>

namespace relais::app {

// Kept in settings.ini of the profile folder; nothing in it is secret or says anything of a patient. UI thread only.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY changed FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(QString hand READ hand WRITE setHand NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool vibrations READ vibrations WRITE setVibrations NOTIFY changed FINAL)
    Q_PROPERTY(bool notifications READ notifications WRITE setNotifications NOTIFY changed FINAL)
    Q_PROPERTY(bool photosOnWifi READ photosOnWifi WRITE setPhotosOnWifi NOTIFY changed FINAL)
    Q_PROPERTY(bool followsSystem READ followsSystem CONSTANT FINAL)
    Q_PROPERTY(bool dark READ isDark NOTIFY changed FINAL)
    Q_PROPERTY(int systemTextSize READ systemTextSize NOTIFY changed FINAL)
    Q_PROPERTY(double textFactor READ textFactor NOTIFY changed FINAL)

public:
    Settings(const std::filesystem::path& profile, platform::Appearance& appearance, QObject* parent = nullptr);

    [[nodiscard]] int textSize() const; // 100, 125, 150 or 200 percent
    void setTextSize(int percent);
    [[nodiscard]] QString theme() const; // light, dark, or system where it can be told
    void setTheme(const QString& theme);
    [[nodiscard]] QString hand() const; // right, left or both
    void setHand(const QString& hand);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool on);
    [[nodiscard]] bool vibrations() const;
    void setVibrations(bool on);
    [[nodiscard]] bool notifications() const;
    void setNotifications(bool on);
    [[nodiscard]] bool photosOnWifi() const;
    void setPhotosOnWifi(bool on);

    [[nodiscard]] bool followsSystem() const; // « Comme l'appareil » can be offered
    [[nodiscard]] bool isDark() const;
    // Text of the system times the setting, at most 2 (design.md §3.4).
    [[nodiscard]] double textFactor() const;
    [[nodiscard]] int systemTextSize() const; // of the device, in percent

    // For this run only, from the command line; nothing is written.
    void override(bool dark, double factor);
    // The next larger or smaller text size; 0 goes back to 100 %.
    Q_INVOKABLE void stepTextSize(int direction);
    // What goes with a person who gives the device back.
    void eraseWithSession();

Q_SIGNALS:
    // After any value changed, once.
    void changed();

private:
    [[nodiscard]] QVariant value(int key) const;
    void set(int key, const QVariant& value);

    QSettings m_file;
    platform::Appearance& m_appearance;
    bool m_forcedDark = false;
    double m_forcedFactor = 0;
};

} // namespace relais::app
