-- One row per document that this run did not accept. Parameter: $run_started_at.
select
    source_uri,
    reason_code,
    reason,
    byte_size,
from raw.quarantine
where seen_at >= $run_started_at
order by source_uri, reason_code
