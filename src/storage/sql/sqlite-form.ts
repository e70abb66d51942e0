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
];
