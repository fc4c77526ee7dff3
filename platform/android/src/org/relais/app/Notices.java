// Shows one sentence of a closed list; it never holds more than the app may show on a locked screen.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
package org.relais.app;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;

public final class Notices {
    private static final String QUIET = "news";
    private static final String URGENT = "urgent";
    private static final int ONLY = 1;
    private static final String TOUCHED = "org.relais.app.TOUCHED"; // says nothing of what it was about

    private static boolean listening;
    private static boolean pending; // touched before the native side listened

    private Notices() {}

    public static void show(Context context, String text, boolean urgent) {
        NotificationManager manager = context.getSystemService(NotificationManager.class);
        String channel = urgent ? URGENT : QUIET;
        manager.createNotificationChannel(new NotificationChannel(channel, context.getApplicationInfo().loadLabel(context.getPackageManager()),
            urgent ? NotificationManager.IMPORTANCE_HIGH : NotificationManager.IMPORTANCE_DEFAULT));
        PendingIntent open = PendingIntent.getActivity(context, 0,
            new Intent(context, RelaisActivity.class).addFlags(Intent.FLAG_ACTIVITY_SINGLE_TOP).putExtra(TOUCHED, true),
            PendingIntent.FLAG_IMMUTABLE);
        manager.notify(ONLY, new Notification.Builder(context, channel)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(text)
            .setContentIntent(open)
            .setAutoCancel(true)
            .setLocalOnly(true) // not on a watch or a car
            .build());
    }

    // The activity was started, or called back, with this intent.
    static synchronized void take(Intent intent) {
        if (intent == null || !intent.getBooleanExtra(TOUCHED, false))
            return;
        intent.removeExtra(TOUCHED); // a turned screen starts the activity again with the same one
        if (listening)
            touched();
        else
            pending = true;
    }

    static synchronized void listen() {
        listening = true;
        if (pending)
            touched();
        pending = false;
    }

    private static native void touched();

    public static void clear(Context context) {
        context.getSystemService(NotificationManager.class).cancel(ONLY);
    }
}
