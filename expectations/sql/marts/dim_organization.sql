-- One row per organization.
select
    organization_id,
    name,
from main.dim_organization
order by organization_id
