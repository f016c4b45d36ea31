/**
 * Words that OpenCC's list for Taiwan takes for terms of computing, and that mean something else in a school's papers:
 * 审批程序 is no 程式, 服务对象 no 物件, 社区民警 no 社群. They stay as they are written.
 */
export const officeWords: ReadonlySet<string> = new Set(
  (
    '交互 低級 保存 優化 全局 內核 分區 創建 刷新 參數 發佈 發送 圖庫 地址 外置 存儲 實例 審覈 對象 導入 導出 局部 ' +
    '循環 性價比 打開 批量 拋出 指針 接口 擴展 支持 文件 查看 查找 模擬 權限 映射 截取 溢出 激活 用戶 社區 窗口 ' +
    '端口 綁定 聯繫 聲明 菜單 萬象 視頻 設備 設置 訪問 調度 調用 調試 程序 算法 組件 註冊機 註銷 連接 進程 運行 遞歸 ' +
    '適配器 重裝 重載 隊列 集成 集羣 項目 類型 高端 高級 範式 便攜式'
  ).split(' '),
)
