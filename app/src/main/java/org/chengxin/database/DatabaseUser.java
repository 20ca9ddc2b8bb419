package org.chengxin.database;

/** A PostgreSQL role that can sign in, with its password. */
record DatabaseUser(String name, String password) {

    @Override
    public String toString() {
        return "DatabaseUser[name=" + name + "]";
    }
}
