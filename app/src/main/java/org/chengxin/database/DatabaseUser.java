package org.chengxin.database;

/** A PostgreSQL role with a password. */
record DatabaseUser(String name, String password) {

    @Override
    public String toString() {
        return "DatabaseUser[name=" + name + "]";
    }
}
