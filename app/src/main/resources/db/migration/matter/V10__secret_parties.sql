-- Who reports without an account is nobody who signs in: a link that said otherwise lays the report into no inbox.
update matter.participant p set organisation = null, desk = null
from matter.matter m
where m.id = p.matter and m.receipt is not null and p.definition = 'report' and p.role = 'reporter'
  and p.organisation is not null;
