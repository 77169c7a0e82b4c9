/** Provides the PostgreSQL the application runs on and what happens there at the end of a transaction. */
package org.zhenggai.rectification.ground.database;
