-- One row: where this run's documents went.
-- Parameters: $run_started_at, $documents_offered, $documents_seen_again.
select
    cast($documents_offered as bigint) as documents_offered,
    cast($documents_seen_again as bigint) as documents_seen_again,
    (select count(*) from raw.document where seen_at >= $run_started_at) as documents_accepted,
    (select count(*) from raw.quarantine where seen_at >= $run_started_at) as documents_quarantined,
