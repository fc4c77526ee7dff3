// The camera as Qt Multimedia gives it: the lens that looks away, about 1280 × 720, a dozen pictures a second.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_camera.h"

#include "platform/qt/code_reader.h"
#include "platform/qt/frame_reader.h"
#include "platform/qt/qt_features.h"
#include "platform/qt/video_grey.h"

#include <QCamera>
#include <QDir>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoSink>

namespace relais::platform {

namespace {

constexpr qint64 kPauseMs = 70; // between two pictures
constexpr int kWantedPixels = 1280 * 720;
constexpr int kSlowest = 10; // pictures a second

// Asking Qt loads its media plugins, which takes a while and complains on a desktop without sound.
bool mayHaveLens() {
#if defined(Q_OS_LINUX) && !defined(Q_OS_ANDROID)
    return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
#else
    return true;
#endif
}

// The one that looks away from who holds the device, else the system's own choice.
QCameraDevice chosenDevice() {
    for (const QCameraDevice& device : QMediaDevices::videoInputs()) {
        if (device.position() == QCameraDevice::BackFace)
            return device;
    }
    return QMediaDevices::defaultVideoInput();
}

// Nearest to the wanted size, rather readable without the graphics card, and not packed as JPEG.
QCameraFormat chosenFormat(const QCameraDevice& device) {
    QCameraFormat best;
    qint64 bestCost = std::numeric_limits<qint64>::max();
    for (const QCameraFormat& format : device.videoFormats()) {
        const QSize size = format.resolution();
        if (format.maxFrameRate() < kSlowest || size.width() > kLongestPicture || size.height() > kLongestPicture)
            continue;
        const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
        const bool packed = format.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
        const qint64 cost = std::abs(pixels - kWantedPixels) + (packed ? kWantedPixels / 4 : 0)
            + (isPlainVideo(format.pixelFormat()) ? 0 : 4 * kWantedPixels);
        if (cost < bestCost) {
            best = format;
            bestCost = cost;
        }
    }
    return best;
}

class QtCamera final : public Camera {
public:
    explicit QtCamera(std::function<void()> openSettings) : m_openSettings(std::move(openSettings)) { }
    ~QtCamera() override { stop(); }

    [[nodiscard]] bool isPresent() const override {
        return canReadCodes() && mayHaveLens() && !QMediaDevices::videoInputs().isEmpty();
    }

    void start(CodeShape shape, Watcher watcher) override {
        stop();
        m_shape = shape;
        m_watcher = std::make_shared<const Watcher>(std::move(watcher));
        askForCamera(&m_context, [this, asked = std::weak_ptr(m_watcher)](bool allowed) {
            if (asked.expired())
                return; // stopped meanwhile
            if (allowed)
                open();
            else
                fail({sync::ErrorCode::Forbidden, "camera refused"});
        });
    }

    void stop() override {
        m_watcher.reset();
        if (!m_lens)
            return;
        m_lens->sink.disconnect(&m_context);
        m_lens->camera.disconnect(&m_context);
        m_lens->camera.stop();
        m_lens.release()->deleteLater(); // it may be the one that is calling
    }

    [[nodiscard]] bool canOpenSettings() const override { return m_openSettings != nullptr; }
    void openSettings() override {
        if (m_openSettings)
            m_openSettings();
    }

private:
    // What is on while one scans.
    struct Lens : QObject {
        explicit Lens(const QCameraDevice& device)
            : camera(device), mirrored(device.position() != QCameraDevice::BackFace) {
            session.setCamera(&camera);
            session.setVideoSink(&sink);
        }
        QVideoSink sink;
        QCamera camera;
        QMediaCaptureSession session;
        bool mirrored;
    };

    void open() {
        const QCameraDevice device = mayHaveLens() ? chosenDevice() : QCameraDevice();
        if (device.isNull())
            return fail({sync::ErrorCode::NotFound, "no camera"});
        m_lens = std::make_unique<Lens>(device);
        if (const QCameraFormat format = chosenFormat(device); !format.isNull())
            m_lens->camera.setCameraFormat(format);
        if (m_lens->camera.isFocusModeSupported(QCamera::FocusModeAutoNear))
            m_lens->camera.setFocusMode(QCamera::FocusModeAutoNear);
        QObject::connect(&m_lens->sink, &QVideoSink::videoFrameChanged, &m_context, [this](const QVideoFrame& frame) {
            take(frame);
        });
        QObject::connect(&m_lens->camera, &QCamera::errorOccurred, &m_context, [this](QCamera::Error error) {
            if (error != QCamera::NoError)
                fail({sync::ErrorCode::NotFound, "the camera does not answer"});
        });
        m_lens->camera.start();
    }

    void fail(const sync::Error& why) {
        const auto watcher = m_watcher;
        stop();
        if (watcher)
            watcher->failed(why);
    }

    void take(const QVideoFrame& frame) {
        if (!m_lens || m_reader.isBusy() || !frame.isValid() || (m_pause.isValid() && m_pause.elapsed() < kPauseMs))
            return;
        m_pause.start();
        LensPicture taken {{}, videoTurn(frame), m_lens->mirrored};
        FrameReader::Take grey;
        if (isPlainVideo(frame.pixelFormat())) {
            grey = [frame, taken] { return LensPicture {greyOf(frame), taken.turn, taken.mirrored}; };
        } else {
            taken.picture = greyOf(frame);
            grey = [taken] { return taken; };
        }
        const auto tell = [this, asked = std::weak_ptr(m_watcher)](const FrameReader::Seen& seen) {
            const auto watcher = asked.lock();
            if (!watcher || seen.preview.luma.empty())
                return; // the camera was turned off meanwhile
            watcher->seen(seen.preview);
            if (!seen.code.empty() && watcher == m_watcher)
                watcher->read(seen.code);
        };
        m_reader.read(m_shape, std::move(grey), tell);
    }

    QObject m_context;
    std::function<void()> m_openSettings;
    CodeShape m_shape = CodeShape::Qr;
    std::shared_ptr<const Watcher> m_watcher;
    std::unique_ptr<Lens> m_lens;
    QElapsedTimer m_pause;
    FrameReader m_reader;
};

} // namespace

std::unique_ptr<Camera> makeQtCamera(std::function<void()> openSettings) {
    return std::make_unique<QtCamera>(std::move(openSettings));
}

} // namespace relais::platform
