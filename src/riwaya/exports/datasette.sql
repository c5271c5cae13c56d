-- Views and indexes for reading a case in Datasette; the tables are there already.
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_origin ON claims (origin);
CREATE INDEX events_document ON events (document);
CREATE INDEX events_type ON events (type);

CREATE VIRTUAL TABLE documents_fts USING fts5 (title, text, content = 'documents');
INSERT INTO documents_fts (rowid, title, text) SELECT rowid, title, text FROM documents;
CREATE VIRTUAL TABLE claims_fts USING fts5 (content, chain, content = 'claims');
INSERT INTO claims_fts (rowid, content, chain) SELECT rowid, content, chain FROM claims;

CREATE VIEW who_said_what AS
SELECT documents.published, documents.outlet, claims.chain AS "through whom", claims.stance, claims.content AS "what",
       claims.id AS claim, documents.title AS document, documents.sha256
FROM claims JOIN documents ON documents.id = claims.document
ORDER BY documents.published DESC, claims.document, claims.start;

CREATE VIEW what_is_told AS
SELECT events.time AS "when told to be", events.place AS "where", events.type, events.trigger AS words, events.polarity,
       events.modality, coalesce(claims.chain, 'the author') AS "told by", documents.outlet, documents.published,
       documents.title AS document
FROM events JOIN documents ON documents.id = events.document LEFT JOIN claims ON claims.id = events.told_by
ORDER BY events.time DESC;

CREATE VIEW sources_over_time AS
SELECT substr(published, 1, 7) AS month, coalesce(origin, 'nobody named') AS origin, count(*) AS accounts,
       count(DISTINCT document) AS documents
FROM claims GROUP BY month, claims.origin ORDER BY month, accounts DESC;

CREATE VIEW where_accounts_part AS
SELECT contradictions.episode, episodes.label AS "what", contradictions.about, contradictions.value AS "one side says",
       contradictions.documents AS "in these documents", contradictions.id
FROM contradictions LEFT JOIN episodes ON episodes.id = contradictions.episode
ORDER BY contradictions.episode, contradictions.id;
