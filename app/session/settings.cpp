// The choices of comfort of this profile.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/settings.h"

#include <algorithm>
#include <array>

namespace relais::app {

namespace {

enum Key { TextSize, Theme, Hand, ReducedMotion, Vibrations, Notifications, PhotosOnWifi };

struct Row {
    const char* name;
    QVariant fallback;
    bool erasedWithSession; // belongs to the person rather than to the device
};

const Row& rowOf(int key) {
    static const std::array<Row, 7> rows {{
        {"comfort/text_size", 100, true},
        {"comfort/theme", QStringLiteral("light"), true},
        {"comfort/hand", QStringLiteral("right"), true},
        {"comfort/reduced_motion", false, true},
        {"comfort/vibrations", true, true},
        {"notifications/enabled", true, false},
        {"sending/photos_on_wifi", true, false},
    }};
    return rows.at(static_cast<std::size_t>(key));
}

constexpr std::array kTextSizes {100, 125, 150, 200};

QString oneOf(const QString& value, std::initializer_list<const char*> allowed) {
    const bool known
        = std::any_of(allowed.begin(), allowed.end(), [&](const char* a) { return value == QLatin1String(a); });
    return known ? value : QString::fromLatin1(*allowed.begin());
}

} // namespace

Settings::Settings(const std::filesystem::path& profile, platform::Appearance& appearance, QObject* parent)
    : QObject(parent), m_file(QString::fromStdString((profile / "settings.ini").string()), QSettings::IniFormat),
      m_appearance(appearance) {
    m_appearance.onChange([this] { Q_EMIT changed(); });
}

QVariant Settings::value(int key) const { return m_file.value(QLatin1String(rowOf(key).name), rowOf(key).fallback); }

void Settings::set(int key, const QVariant& value) {
    if (this->value(key) == value)
        return;
    m_file.setValue(QLatin1String(rowOf(key).name), value);
    m_file.sync();
    Q_EMIT changed();
}

int Settings::textSize() const {
    const int asked = value(TextSize).toInt();
    return std::find(kTextSizes.begin(), kTextSizes.end(), asked) == kTextSizes.end() ? 100 : asked;
}

void Settings::setTextSize(int percent) {
    m_forcedFactor = 0;
    set(TextSize, percent);
}

QString Settings::theme() const {
    const QString theme = oneOf(value(Theme).toString(), {"light", "dark", "system"});
    return theme == QLatin1String("system") && !followsSystem() ? QStringLiteral("light") : theme;
}

void Settings::setTheme(const QString& theme) {
    m_forcedDark = false;
    set(Theme, theme);
}

QString Settings::hand() const { return oneOf(value(Hand).toString(), {"right", "left", "both"}); }

void Settings::setHand(const QString& hand) { set(Hand, hand); }

bool Settings::reducedMotion() const { return value(ReducedMotion).toBool(); }

void Settings::setReducedMotion(bool on) { set(ReducedMotion, on); }

bool Settings::vibrations() const { return value(Vibrations).toBool(); }

void Settings::setVibrations(bool on) { set(Vibrations, on); }

bool Settings::notifications() const { return value(Notifications).toBool(); }

void Settings::setNotifications(bool on) { set(Notifications, on); }

bool Settings::photosOnWifi() const { return value(PhotosOnWifi).toBool(); }

void Settings::setPhotosOnWifi(bool on) { set(PhotosOnWifi, on); }

bool Settings::followsSystem() const { return m_appearance.prefersDark().has_value(); }

bool Settings::isDark() const {
    const QString chosen = theme();
    return m_forcedDark || chosen == QLatin1String("dark")
        || (chosen == QLatin1String("system") && m_appearance.prefersDark().value_or(false));
}

int Settings::systemTextSize() const { return qRound(m_appearance.textScale() * 100); }

double Settings::textFactor() const {
    if (m_forcedFactor > 0)
        return m_forcedFactor;
    return std::clamp(m_appearance.textScale() * textSize() / 100.0, 1.0, 2.0);
}

void Settings::override(bool dark, double factor) {
    m_forcedDark = dark;
    m_forcedFactor = factor > 1 ? factor : 0;
    Q_EMIT changed();
}

void Settings::stepTextSize(int direction) {
    if (direction == 0)
        return setTextSize(100);
    const auto now = std::find(kTextSizes.begin(), kTextSizes.end(), textSize());
    const auto next = direction > 0 ? std::min(now + 1, kTextSizes.end() - 1)
        : now == kTextSizes.begin() ? now
                                    : now - 1;
    setTextSize(*next);
}

void Settings::eraseWithSession() {
    for (int key = TextSize; key <= PhotosOnWifi; ++key) {
        if (rowOf(key).erasedWithSession)
            m_file.remove(QLatin1String(rowOf(key).name));
    }
    m_file.sync();
    Q_EMIT changed();
}

} // namespace relais::app
