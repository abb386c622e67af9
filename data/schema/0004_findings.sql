-- Findings are brought up to date row by row: a few are taken out and put in after an edit. What older files hold lacks
-- the new columns, so it is marked as never computed.

ALTER TABLE finding ADD COLUMN vendor_lon REAL;
ALTER TABLE finding ADD COLUMN vendor_lat REAL;
ALTER TABLE finding ADD COLUMN snap_school_m REAL NOT NULL DEFAULT 0;
ALTER TABLE finding ADD COLUMN snap_vendor_m REAL NOT NULL DEFAULT 0;
CREATE INDEX finding_pair ON finding (vendor_id, school_id, rule_id);
DELETE FROM huyuan_meta WHERE key = 'findings_revision';
