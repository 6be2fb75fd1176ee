-- One row per place.
select
    place_id,
    name,
    country_code,
from main.dim_place
order by place_id
