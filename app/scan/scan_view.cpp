// What the lens sees, in a rounded pane.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/scan/scan_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace relais::app {

namespace {

constexpr double kWidest = 1.6; // of the picture shown, to its height

} // namespace

ScanView::ScanView(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &ScanView::looksChanged, this, [this] { update(); });
}

ScanView::~ScanView() {
    if (m_scanner)
        m_scanner->end(this);
}

void ScanView::setScanner(CodeScanner* scanner) {
    if (m_scanner == scanner)
        return;
    if (m_scanner) {
        m_scanner->disconnect(this);
        m_scanner->end(this);
    }
    m_scanner = scanner;
    if (m_scanner) {
        connect(m_scanner, &CodeScanner::pictureChanged, this, [this] { update(); });
        connect(m_scanner, &CodeScanner::read, this, [this](const QObject* who, const QString& code) {
            if (who == this)
                Q_EMIT read(code);
        });
    }
    Q_EMIT scannerChanged();
    follow();
}

void ScanView::setAiming(bool aiming) {
    if (m_aiming == aiming)
        return;
    m_aiming = aiming;
    Q_EMIT aimingChanged();
    follow();
}

void ScanView::componentComplete() {
    QQuickPaintedItem::componentComplete();
    follow();
}

void ScanView::follow() {
    if (!m_scanner || !isComponentComplete())
        return;
    if (m_aiming)
        m_scanner->begin(this, m_shape);
    else
        m_scanner->end(this);
}

void ScanView::paint(QPainter* painter) {
    const QRectF pane = boundingRect();
    QPainterPath rounded;
    rounded.addRoundedRect(pane, m_radius, m_radius);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QImage picture = m_scanner && m_aiming ? m_scanner->picture() : QImage();
    const double high = pane.height() - m_foot;
    // A wide pane is not filled: what is aimed at would be cut above and below.
    const double wide = std::min(pane.width(), high * kWidest);
    if (picture.isNull() || high <= 0) {
        painter->fillPath(rounded, m_ground);
        return;
    }
    QPainterPath place;
    place.addRect(QRectF((pane.width() - wide) / 2, 0, wide, high));
    const double scale = std::max(wide / picture.width(), high / picture.height());
    QBrush seen(picture);
    seen.setTransform(
        QTransform::fromTranslate((pane.width() - scale * picture.width()) / 2, (high - scale * picture.height()) / 2)
            .scale(scale, scale));
    painter->fillPath(rounded.subtracted(place), m_ground);
    painter->fillPath(rounded.intersected(place), seen);
}

} // namespace relais::app
