-- Who claims or holds a disputed place (ISO 3166-1 alpha-2, XK for Kosovo); such a place has no country
alter table place add column claimants text[];
