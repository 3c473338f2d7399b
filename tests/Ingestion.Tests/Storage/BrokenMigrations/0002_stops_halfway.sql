create table broken.half (id int);
select 1 / 0;
