/** Provides the PostgreSQL the application runs on, what happens there at the end of a transaction, and how statements are composed. */
package org.zhenggai.rectification.ground.database;
