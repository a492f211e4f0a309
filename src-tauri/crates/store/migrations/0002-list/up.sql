-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
-- What a list shows of each case stands in its row, so that a list of ten thousand cases reads one table and no cells.

ALTER TABLE case_row ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE case_row ADD COLUMN decision TEXT NOT NULL DEFAULT '';

UPDATE case_row SET
  purpose = coalesce((
    SELECT CASE WHEN json_valid(value) THEN json_extract(value, '$') END FROM cell
    WHERE cell.case_id = case_row.case_id AND entity = 'case' AND field = 'purpose'
    ORDER BY hlc DESC, op DESC LIMIT 1
  ), ''),
  decision = coalesce((
    SELECT CASE WHEN json_valid(value) THEN json_extract(value, '$') END FROM cell
    WHERE cell.case_id = case_row.case_id AND entity = 'decision' AND field = 'state'
    ORDER BY hlc DESC, op DESC LIMIT 1
  ), '');
