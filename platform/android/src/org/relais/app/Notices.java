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

    private Notices() {}

    public static void show(Context context, String text, boolean urgent) {
        NotificationManager manager = context.getSystemService(NotificationManager.class);
        String channel = urgent ? URGENT : QUIET;
        manager.createNotificationChannel(new NotificationChannel(channel, context.getApplicationInfo().loadLabel(context.getPackageManager()),
            urgent ? NotificationManager.IMPORTANCE_HIGH : NotificationManager.IMPORTANCE_DEFAULT));
        PendingIntent open = PendingIntent.getActivity(context, 0,
            new Intent(context, RelaisActivity.class).addFlags(Intent.FLAG_ACTIVITY_SINGLE_TOP), PendingIntent.FLAG_IMMUTABLE);
        manager.notify(ONLY, new Notification.Builder(context, channel)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(text)
            .setContentIntent(open)
            .setAutoCancel(true)
            .setLocalOnly(true) // not on a watch or a car
            .build());
    }

    public static void clear(Context context) {
        context.getSystemService(NotificationManager.class).cancel(ONLY);
    }
}
