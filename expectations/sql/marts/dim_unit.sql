-- One row per unit.
select
    unit,
    unit_kind,
from main.dim_unit
order by unit
