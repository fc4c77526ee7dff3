// The one activity: Qt's, whose window no screenshot, screen share or task switcher may show.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
package org.relais.app;

import android.content.Intent;
import android.os.Bundle;
import android.view.WindowManager;
import org.qtproject.qt.android.bindings.QtActivity;

public class RelaisActivity extends QtActivity {
    @Override
    public void onCreate(Bundle savedInstanceState) {
        // Before the first frame: the recent-apps picture is taken from whatever was drawn.
        getWindow().setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE);
        super.onCreate(savedInstanceState);
        Notices.take(getIntent());
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        Notices.take(intent);
    }
}
