-- One row per publisher.
select
    publisher_id,
    name,
from main.dim_publisher
order by publisher_id
