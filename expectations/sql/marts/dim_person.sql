-- One row per person.
select
    person_id,
    name,
from main.dim_person
order by person_id
