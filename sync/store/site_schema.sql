-- The database of the device itself, readable while every user is locked out: no patient, no record, no draft.
CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
CREATE TABLE users(
    id TEXT PRIMARY KEY, folder TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, incarnation BLOB,
    pending_alerts INTEGER NOT NULL DEFAULT 0, pending_others INTEGER NOT NULL DEFAULT 0,
    oldest_pending INTEGER NOT NULL DEFAULT 0, added_at INTEGER NOT NULL, used_at INTEGER NOT NULL,
    facts BLOB NOT NULL DEFAULT x'A0', seen INTEGER NOT NULL DEFAULT 0) STRICT;
-- Folders of stores that were replaced: their sealed spools still go, then they are erased.
CREATE TABLE retired(folder TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Public reference data: code lists, telephone numbers and hours of desks.
CREATE TABLE reference(name TEXT PRIMARY KEY, version INTEGER NOT NULL, payload BLOB NOT NULL) STRICT;
-- Replicas under which the device alone speaks (emergency alerts), and the ids of what it said.
CREATE TABLE replicas(
    id BLOB PRIMARY KEY, last_n INTEGER NOT NULL, head BLOB NOT NULL, current INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE said(op BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
