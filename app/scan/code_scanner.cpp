// The camera as pages use it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/scan/code_scanner.h"

#include "app/text/convert.h"

#include <cstring>

namespace relais::app {

namespace {

// A code that one picture misses is still there: after so many (more than a second) it was taken away, and showing it
// again is asking again.
constexpr int kGone = 20;

} // namespace

CodeScanner::CodeScanner(platform::Camera& camera, QObject* parent) : QObject(parent), m_camera(camera) { }

CodeScanner::~CodeScanner() { m_camera.stop(); }

QString CodeScanner::trouble() const {
    if (!m_failure || !isPresent())
        return {};
    return *m_failure == sync::ErrorCode::Forbidden ? tr("Relais n’a pas le droit d’utiliser l’appareil photo.")
                                                    : tr("L’appareil photo ne répond pas.");
}

bool CodeScanner::canOpenSettings() const {
    return m_failure == sync::ErrorCode::Forbidden && m_camera.canOpenSettings();
}

void CodeScanner::begin(QObject* who, Shape shape) {
    turnOff();
    if (m_lastWho != who)
        m_last.clear();
    m_who = who;
    m_lastWho = who;
    m_shape = shape;
    turnOn();
}

void CodeScanner::end(QObject* who) {
    if (m_who == who)
        endAll();
}

void CodeScanner::endAll() {
    m_who = nullptr;
    turnOff();
}

void CodeScanner::setAway(bool away) {
    if (m_away == away)
        return;
    m_away = away;
    if (away)
        turnOff();
    else
        turnOn();
}

void CodeScanner::openSettings() { m_camera.openSettings(); }

void CodeScanner::turnOn() {
    if (m_who == nullptr || m_away)
        return;
    m_on = true;
    m_failure.reset();
    m_without = 0;
    m_camera.start(
        m_shape == Qr ? platform::CodeShape::Qr : platform::CodeShape::DataMatrix,
        {[this](const platform::GreyPicture& picture) { see(picture); },
         [this](const std::string& code) { take(code); },
         [this](const sync::Error& why) {
             m_failure = why.code;
             turnOff();
         }});
    Q_EMIT changed();
}

void CodeScanner::turnOff() {
    if (!m_on)
        return;
    m_on = false;
    m_camera.stop();
    m_picture = {};
    Q_EMIT pictureChanged();
    Q_EMIT changed();
}

void CodeScanner::see(const platform::GreyPicture& picture) {
    m_picture = QImage(picture.width, picture.height, QImage::Format_Grayscale8);
    for (int y = 0; y < m_picture.height(); ++y)
        std::memcpy(
            m_picture.scanLine(y), picture.luma.data() + static_cast<std::ptrdiff_t>(y) * picture.width,
            static_cast<std::size_t>(picture.width));
    if (++m_without > kGone)
        m_last.clear();
    Q_EMIT pictureChanged();
}

void CodeScanner::take(const std::string& code) {
    m_without = 0;
    if (code == m_last)
        return;
    m_last = code;
    Q_EMIT read(m_who, qtText(code));
}

} // namespace relais::app
