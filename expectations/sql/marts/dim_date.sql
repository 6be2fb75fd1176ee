-- One row per day.
select date_day,
from main.dim_date
order by date_day
