-- The database of one (device, user): everything here is encrypted by SQLCipher. Times are UTC milliseconds.
CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;

-- Every replica this store has spoken under; one is current.
CREATE TABLE replicas(
    id BLOB PRIMARY KEY, last_n INTEGER NOT NULL, head BLOB NOT NULL, current INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Own operations, for ever as numbers and hashes; `bytes` and `salt` go when the content may no longer be read here.
CREATE TABLE ops(
    id BLOB PRIMARY KEY, replica BLOB NOT NULL, n INTEGER NOT NULL, record BLOB NOT NULL, type TEXT NOT NULL,
    dispositif TEXT NOT NULL, lane INTEGER NOT NULL, saved_at INTEGER NOT NULL, bytes BLOB, salt BLOB,
    leaf BLOB NOT NULL, previous_head BLOB NOT NULL, signed_by INTEGER NOT NULL, signature BLOB NOT NULL,
    status INTEGER NOT NULL DEFAULT 0, told_status INTEGER, -- last final one of an earlier history
    answered_at INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL DEFAULT 0,
    covered_by INTEGER NOT NULL DEFAULT 0, -- durable watermark from which the service cannot lose it; 0: no verdict
    code TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', waiting BLOB, facts BLOB,
    back INTEGER NOT NULL DEFAULT 0, -- came back by a feed: no longer in the overlay
    reconfirm INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
    UNIQUE(replica, n)) STRICT;
CREATE INDEX ops_record ON ops(record, n);
CREATE INDEX ops_unanswered ON ops(lane, saved_at, n) WHERE status = 0;
CREATE INDEX ops_told ON ops(saved_at, n) WHERE status NOT IN (3, 5, 6) OR changed OR reconfirm;

-- A record as one feed shows it: the fold of the accepted ops that came, without own pending ones.
CREATE TABLE holdings(
    record BLOB NOT NULL, feed TEXT NOT NULL, last_seq INTEGER NOT NULL, base BLOB NOT NULL,
    reduced INTEGER NOT NULL DEFAULT 0, unconfirmed INTEGER NOT NULL DEFAULT 0, -- not yet seen in the new history
    PRIMARY KEY(record, feed)) STRICT;
CREATE INDEX holdings_feed ON holdings(feed);

-- One row per record to list: holdings merged, own pending ops folded over. `merged` is null when it equals the only
-- holding's base.
CREATE TABLE records(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dispositif TEXT NOT NULL, definition INTEGER NOT NULL,
    state TEXT NOT NULL, grp TEXT NOT NULL, closed INTEGER NOT NULL, own INTEGER NOT NULL, pressing INTEGER NOT NULL,
    created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, closed_at INTEGER NOT NULL, reply_read_at INTEGER NOT NULL,
    others_seq INTEGER NOT NULL, read_seq INTEGER NOT NULL DEFAULT 0, read_at INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL, reduced INTEGER NOT NULL, revision INTEGER NOT NULL, merged BLOB) STRICT;
CREATE INDEX records_newest ON records(created_at, row);
CREATE INDEX records_changed ON records(changed_at, row);
CREATE INDEX records_pressing ON records(pressing, row);
CREATE INDEX records_counts ON records(dispositif, state, closed, others_seq, read_seq);
CREATE INDEX records_revision ON records(revision);
CREATE INDEX records_own ON records(own, created_at, row);

CREATE VIRTUAL TABLE search USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '3');
-- Erased words leave the index at once, not at its next merge.
INSERT INTO search(search, rank) VALUES('secure-delete', 1);

CREATE TABLE gone(record BLOB PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE wanted(record BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE tombstones(record BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE cursors(
    feed TEXT PRIMARY KEY, grant_id BLOB NOT NULL, seq INTEGER NOT NULL, loading BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE definitions(
    code TEXT NOT NULL, version INTEGER NOT NULL, payload BLOB NOT NULL, PRIMARY KEY(code, version)) STRICT;
CREATE TABLE reference(name TEXT PRIMARY KEY, version INTEGER NOT NULL, payload BLOB NOT NULL) STRICT;
-- Entries this version could not apply, kept as they came.
CREATE TABLE set_aside(feed TEXT NOT NULL, seq INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY(feed, seq)) STRICT;

CREATE TABLE drafts(
    id BLOB PRIMARY KEY, dispositif TEXT NOT NULL, kind TEXT NOT NULL, record BLOB NOT NULL,
    started_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL DEFAULT 0) STRICT; -- the service's time when it stood unchanged; 0: not since its last change
CREATE TABLE draft_fields(
    draft BLOB NOT NULL REFERENCES drafts(id) ON DELETE CASCADE, link_id TEXT NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY(draft, link_id)) STRICT, WITHOUT ROWID;

-- Encrypted files of records: the key is here, the ciphertext beside under a random name.
CREATE TABLE attachments(
    file TEXT PRIMARY KEY, hash BLOB NOT NULL, key BLOB NOT NULL, record BLOB NOT NULL, media_type TEXT NOT NULL,
    size INTEGER NOT NULL, added_at INTEGER NOT NULL) STRICT;
CREATE INDEX attachments_record ON attachments(record);
