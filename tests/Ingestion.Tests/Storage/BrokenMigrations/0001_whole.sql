create table broken.whole (id int);
