package org.chengxin.database;

/** A role of PostgreSQL that can sign in. */
record DatabaseUser(String name, String password) {

    @Override
    public String toString() {
        return "DatabaseUser[name=" + name + "]";
    }
}
