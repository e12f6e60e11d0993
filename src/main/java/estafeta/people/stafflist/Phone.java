package estafeta.people.stafflist;

/** A Russian telephone number as +79000000102, with what was said of it: «раб.», «доб. 3». */
public record Phone(String number, String remark) {}
