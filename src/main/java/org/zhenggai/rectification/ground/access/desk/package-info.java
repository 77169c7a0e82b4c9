/** 账号管理: officers' accounts as the security administrator sees and keeps them. */
package org.zhenggai.rectification.ground.access.desk;
