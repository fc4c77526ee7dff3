// The tables of the embedded storage, version 2.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace relais::service {

// ops.arrival orders what came; ops of one id: the first to come holds it. Identifiers are 16-byte blobs, times are
// milliseconds UTC. Compound values (verdict, record, rows) are deterministic CBOR.
inline constexpr std::string_view kServiceSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE counter(id INTEGER PRIMARY KEY CHECK(id = 1), seq INTEGER NOT NULL);
INSERT INTO counter VALUES(1, 0);

CREATE TABLE users(id TEXT PRIMARY KEY, label TEXT NOT NULL, profession TEXT NOT NULL, structure TEXT NOT NULL,
  commune TEXT NOT NULL, disabled INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE roles(user TEXT NOT NULL REFERENCES users(id), role TEXT NOT NULL, PRIMARY KEY(user, role)) WITHOUT ROWID;
CREATE TABLE devices(id BLOB PRIMARY KEY, algorithm INTEGER NOT NULL, key BLOB NOT NULL, name TEXT NOT NULL,
  hardware INTEGER NOT NULL, enrolled INTEGER NOT NULL, digits TEXT NOT NULL, confirmed INTEGER NOT NULL,
  revoked INTEGER NOT NULL, revoked_at INTEGER NOT NULL, last_contact INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX devices_key ON devices(key);
CREATE TABLE accounts(device BLOB NOT NULL, user TEXT NOT NULL, algorithm INTEGER NOT NULL, key BLOB NOT NULL,
  enrolled INTEGER NOT NULL, PRIMARY KEY(device, user)) WITHOUT ROWID;
CREATE INDEX accounts_user ON accounts(user);
CREATE TABLE author_keys(device BLOB NOT NULL, user TEXT NOT NULL, algorithm INTEGER NOT NULL, key BLOB NOT NULL,
  UNIQUE(device, user, key));
CREATE TABLE replicas(id BLOB PRIMARY KEY, device BLOB NOT NULL, user TEXT NOT NULL, up_to INTEGER NOT NULL,
  head BLOB NOT NULL, forked INTEGER NOT NULL, pending INTEGER NOT NULL, oldest INTEGER NOT NULL,
  last_contact INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX replicas_device ON replicas(device);
CREATE TABLE enrol_codes(secret BLOB PRIMARY KEY, user TEXT NOT NULL, created INTEGER NOT NULL,
  expires INTEGER NOT NULL, used INTEGER NOT NULL, used_by BLOB NOT NULL, used_for BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE leases(id BLOB PRIMARY KEY, device BLOB NOT NULL, user TEXT NOT NULL, issued INTEGER NOT NULL,
  at INTEGER NOT NULL, epoch BLOB NOT NULL, bytes BLOB NOT NULL, signature BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX leases_last ON leases(device, user, issued);
CREATE TABLE grants(id BLOB PRIMARY KEY, user TEXT NOT NULL, feed TEXT NOT NULL, since INTEGER NOT NULL,
  ended INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX grants_user ON grants(user, ended);
CREATE INDEX grants_feed ON grants(feed, ended);
CREATE TABLE losses(user TEXT NOT NULL, seq INTEGER NOT NULL, what TEXT NOT NULL,
  PRIMARY KEY(user, seq, what)) WITHOUT ROWID;

CREATE TABLE ops(arrival INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL, leaf BLOB NOT NULL,
  replica BLOB NOT NULL, n INTEGER NOT NULL, record BLOB NOT NULL, author TEXT NOT NULL, type TEXT NOT NULL,
  device BLOB NOT NULL, proof INTEGER NOT NULL, received INTEGER NOT NULL, bytes BLOB NOT NULL, salt BLOB NOT NULL,
  previous_head BLOB NOT NULL, verdict_kind INTEGER NOT NULL, verdict BLOB NOT NULL, erased INTEGER NOT NULL,
  UNIQUE(id, leaf));
CREATE INDEX ops_leaf ON ops(leaf);
CREATE INDEX ops_record ON ops(record);
CREATE INDEX ops_number ON ops(replica, n);
CREATE INDEX ops_open ON ops(verdict_kind) WHERE verdict_kind > 2;
CREATE TABLE waits(op BLOB NOT NULL, dependency BLOB NOT NULL, PRIMARY KEY(op, dependency)) WITHOUT ROWID;
CREATE INDEX waits_dependency ON waits(dependency);
CREATE TABLE withdrawals(op BLOB PRIMARY KEY, by TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE records(id BLOB PRIMARY KEY, dispositif TEXT NOT NULL, alert INTEGER NOT NULL, closed INTEGER NOT NULL,
  created INTEGER NOT NULL, closed_at INTEGER NOT NULL, body BLOB NOT NULL);
CREATE INDEX records_closed ON records(closed, dispositif, closed_at);
CREATE TABLE tombstones(id BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE record_keys(key BLOB NOT NULL, record BLOB NOT NULL, created INTEGER NOT NULL,
  PRIMARY KEY(key, record)) WITHOUT ROWID;
CREATE INDEX record_keys_record ON record_keys(record);
CREATE TABLE numbers(caisse TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY(caisse, year)) WITHOUT ROWID;

CREATE TABLE placements(record BLOB NOT NULL, feed TEXT NOT NULL, entered INTEGER NOT NULL, last INTEGER NOT NULL,
  gone INTEGER NOT NULL, PRIMARY KEY(record, feed)) WITHOUT ROWID;
CREATE INDEX placements_feed ON placements(feed, record) WHERE gone = 0;
CREATE TABLE entries(feed TEXT NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL, record BLOB NOT NULL,
  previous INTEGER NOT NULL, payload BLOB NOT NULL, PRIMARY KEY(feed, seq));
CREATE INDEX entries_record ON entries(record);

CREATE TABLE definitions(code TEXT NOT NULL, version INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
  seq INTEGER NOT NULL, form TEXT NOT NULL, workflow TEXT NOT NULL, PRIMARY KEY(code, version));
CREATE TABLE reference_tables(name TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL, rows BLOB NOT NULL,
  PRIMARY KEY(name, version));
CREATE TABLE alarms(kind TEXT NOT NULL, subject TEXT NOT NULL, raised INTEGER NOT NULL, cleared INTEGER NOT NULL,
  PRIMARY KEY(kind, subject)) WITHOUT ROWID;
)sql";

// Version 1 kept only the last author key of a user on a device.
inline constexpr std::string_view kServiceStep2 = R"sql(
CREATE TABLE author_keys(device BLOB NOT NULL, user TEXT NOT NULL, algorithm INTEGER NOT NULL, key BLOB NOT NULL,
  UNIQUE(device, user, key));
INSERT INTO author_keys(device, user, algorithm, key) SELECT device, user, algorithm, key FROM accounts;
)sql";

} // namespace relais::service
