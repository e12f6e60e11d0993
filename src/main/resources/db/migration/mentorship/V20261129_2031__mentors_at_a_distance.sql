-- Every search asks for mentors of other places who work at a distance: few among all who said anything.
create index readiness_remote on mentorship.readiness (affiliation) where remote;
