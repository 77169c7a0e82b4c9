/** Says before anything is touched what a new version of the software would change here (升级检查); by command. */
package org.zhenggai.rectification.operations.upgrade;
