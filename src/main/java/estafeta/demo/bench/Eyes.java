package estafeta.demo.bench;

import estafeta.kernel.AccountId;
import estafeta.kernel.Role;

/** Somebody who looks at a part of the tree. */
record Eyes(Place place, AccountId account, String path) {

    /** From where one looks, and how long a page may take at most, in milliseconds. */
    enum Place {
        SCHOOL("школа", Role.CURATOR, 150, 30),
        MUNICIPALITY("муниципалитет", Role.MUNICIPAL_COORDINATOR, 150, 12),
        REGION("регион", Role.REGIONAL_OPERATOR, 150, 6),
        COUNTRY("страна", Role.ADMINISTRATOR, 300, 2);

        final String words;
        final Role role;
        final int most;

        /** How many of fifty look from here. */
        final int users;

        Place(String words, Role role, int most, int users) {
            this.words = words;
            this.role = role;
            this.most = most;
            this.users = users;
        }
    }
}
