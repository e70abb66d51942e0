/**
 * The form of the SQLite database, one step after the other; a step is never changed once a
 * release has written it. Values are JSON, as they cross the wire; what is asked for by stands in
 * columns of its own.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE logs (
     story_id TEXT NOT NULL,
     seq INTEGER NOT NULL,
     hash TEXT NOT NULL,
     entry TEXT NOT NULL,
     PRIMARY KEY (story_id, seq)
   ) STRICT;
   CREATE TABLE desks (
     story_id TEXT PRIMARY KEY,
     seq INTEGER NOT NULL,
     hash TEXT NOT NULL,
     desk TEXT NOT NULL
   ) STRICT;
   CREATE TABLE answers (
     mid TEXT PRIMARY KEY,
     story_id TEXT NOT NULL,
     answer TEXT NOT NULL
   ) STRICT;
   CREATE INDEX answers_of_story ON answers (story_id);
   CREATE TABLE summaries (story_id TEXT PRIMARY KEY, summary TEXT NOT NULL) STRICT;
   CREATE TABLE tombstones (story_id TEXT PRIMARY KEY, tombstone TEXT NOT NULL) STRICT;
   CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
   CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  // Ids of commands belong to their person. Whose an old one was says the row its answer names;
  // where it made none nobody knows any more, and the person is ''.
  `ALTER TABLE answers RENAME TO answers_by_mid;
   DROP INDEX answers_of_story;
   CREATE TABLE answers (
     person TEXT NOT NULL,
     mid TEXT NOT NULL,
     story_id TEXT NOT NULL,
     answer TEXT NOT NULL,
     PRIMARY KEY (person, mid)
   ) STRICT;
   CREATE INDEX answers_of_story ON answers (story_id);
   INSERT INTO answers
     SELECT person, mid, story_id, json_set(answer, '$.person', person) FROM (
       SELECT
         old.mid, old.story_id, old.answer,
         coalesce(json_extract(logs.entry, '$.actor'), '') AS person
       FROM answers_by_mid AS old
       LEFT JOIN logs
         ON logs.story_id = old.story_id
         AND logs.seq = json_extract(old.answer, '$.outcome.seq')
         AND json_extract(logs.entry, '$.mid') = old.mid
       ORDER BY old.rowid
     );
   DROP TABLE answers_by_mid;`,
  // What a host has answered with; of the time before, its logs as they stand. The kinds of acts are
  // those that core's knownHeads has at this step.
  `CREATE TABLE known_heads (
     story_id TEXT NOT NULL,
     slot TEXT NOT NULL,
     head TEXT NOT NULL,
     PRIMARY KEY (story_id, slot)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE host_log (seq INTEGER PRIMARY KEY, row TEXT NOT NULL) STRICT;
   CREATE TEMP TABLE seen AS
     SELECT
       story_id, seq, hash, json_extract(entry, '$.at') AS at,
       CASE substr(json_extract(entry, '$.type'), 1, instr(json_extract(entry, '$.type'), '@') - 1)
         WHEN 'approved' THEN 'signed'
         WHEN 'cleared' THEN 'cleared'
         WHEN 'published' THEN 'cleared'
         WHEN 'agreed' THEN 'agreed'
         WHEN 'run-unsigned' THEN 'agreed'
         WHEN 'nodded' THEN 'agreed'
         WHEN 'unsigned-seen' THEN 'agreed'
         WHEN 'complaint-stands' THEN 'agreed'
       END AS kind
     FROM logs;
   INSERT INTO known_heads
     SELECT
       story_id, kind || ':' || seq,
       json_object('storyId', story_id, 'seq', seq, 'hash', hash, 'at', at, 'kind', kind)
     FROM seen WHERE kind IS NOT NULL;
   INSERT OR REPLACE INTO known_heads
     SELECT
       story_id, 'day:' || substr(at, 1, 10),
       json_object('storyId', story_id, 'seq', seq, 'hash', hash, 'at', at, 'kind', 'day')
     FROM seen ORDER BY story_id, seq;
   DROP TABLE seen;`,
  // A stored desk in pieces. One that was stored whole stays in `desks` until the next is stored.
  `CREATE TABLE desk_pieces (
     story_id TEXT NOT NULL,
     at INTEGER NOT NULL,
     name TEXT NOT NULL,
     piece TEXT NOT NULL,
     PRIMARY KEY (story_id, at)
   ) STRICT;`,
];
