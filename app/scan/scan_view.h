// What the lens sees, in a rounded pane; while it aims, the camera is on.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/code_scanner.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace relais::app {

// Drawn by itself rather than by Qt Multimedia's QML, which not every system has. UI thread only.
class ScanView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::CodeScanner* scanner READ scanner WRITE setScanner NOTIFY scannerChanged REQUIRED FINAL)
    Q_PROPERTY(relais::app::CodeScanner::Shape shape MEMBER m_shape NOTIFY shapeChanged FINAL) // before it aims
    Q_PROPERTY(bool aiming READ isAiming WRITE setAiming NOTIFY aimingChanged FINAL)
    Q_PROPERTY(double radius MEMBER m_radius NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY looksChanged FINAL) // where there is no picture
    // How much is left below for words.
    Q_PROPERTY(double foot MEMBER m_foot NOTIFY looksChanged FINAL)

public:
    explicit ScanView(QQuickItem* parent = nullptr);
    ~ScanView() override;

    [[nodiscard]] CodeScanner* scanner() const { return m_scanner; }
    void setScanner(CodeScanner* scanner);
    [[nodiscard]] bool isAiming() const { return m_aiming; }
    void setAiming(bool aiming);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void scannerChanged();
    void shapeChanged();
    void aimingChanged();
    void looksChanged();
    // Told once for as long as the code stays before the lens.
    void read(const QString& code);

protected:
    void componentComplete() override;

private:
    void follow();

    QPointer<CodeScanner> m_scanner;
    CodeScanner::Shape m_shape = CodeScanner::Qr;
    bool m_aiming = false;
    double m_radius = 0;
    double m_foot = 0;
    QColor m_ground;
};

} // namespace relais::app
