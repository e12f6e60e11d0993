-- the template that held when the order was registered; an order noted from elsewhere was drawn by none
alter table mentorship.employer_order add column template uuid references document.template;
