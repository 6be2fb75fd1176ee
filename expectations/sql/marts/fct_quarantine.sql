-- One row per document that was not accepted.
select
    source_uri,
    reason_code,
    reason,
from main.fct_quarantine
order by source_uri, reason_code
