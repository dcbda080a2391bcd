create table cure (known boolean);
