-- Ids of shops are of version 7 and stay, so they tell when a shop was first reported.
create index shop_age on subject.shop (platform, id);
