<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Look</source>
            <translation>外观(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Map</source>
            <translation>地图(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Tasks</source>
            <translation>任务(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;New workspace…</source>
            <translation>新建工作区(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open workspace…</source>
            <translation>打开工作区(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Demo workspace…</source>
            <translation>演示工作区(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Close workspace</source>
            <translation>关闭工作区(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export layer…</source>
            <translation>导出图层(&amp;E)…</translation>
        </message>
        <message>
            <source>Pack for the education &amp;bureau…</source>
            <translation>教育局共享包(&amp;B)…</translation>
        </message>
        <message>
            <source>Chec&amp;k workspace</source>
            <translation>检查工作区(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Find school, vendor, place, command…</source>
            <translation>查找学校、经营主体、地名、命令(&amp;F)…</translation>
        </message>
        <message>
            <source>Delete the selected record…</source>
            <translation>删除所选记录…</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>禁售区</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Routes</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>任务单</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Show the page</source>
            <translation>显示步骤页</translation>
        </message>
        <message>
            <source>Show the table</source>
            <translation>显示表格</translation>
        </message>
        <message>
            <source>Show the inspector</source>
            <translation>显示详情栏</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language of the system</source>
            <translation>系统语言</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Show the selected record</source>
            <translation>显示所选记录</translation>
        </message>
        <message>
            <source>Measure a distance</source>
            <translation>测量距离</translation>
        </message>
        <message>
            <source>Layers and legend</source>
            <translation>图层与图例</translation>
        </message>
        <message>
            <source>Save the map as an image…</source>
            <translation>地图另存为图片…</translation>
        </message>
        <message>
            <source>&amp;Evaluate the zones</source>
            <translation>测算禁售区(&amp;E)</translation>
        </message>
        <message>
            <source>Save the findings…</source>
            <translation>导出判定结果…</translation>
        </message>
        <message>
            <source>&amp;Freeze the draw</source>
            <translation>冻结名单(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Run the draw</source>
            <translation>抽取(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Plan the routes</source>
            <translation>规划路线(&amp;P)</translation>
        </message>
        <message>
            <source>Show all teams</source>
            <translation>显示所有组</translation>
        </message>
        <message>
            <source>Pre&amp;view the sheets</source>
            <translation>预览任务单(&amp;V)</translation>
        </message>
        <message>
            <source>Prin&amp;t…</source>
            <translation>打印(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Save the sheets as PDF…</source>
            <translation>任务单存为 PDF(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Huyuan</source>
            <translation>关于护园(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>DashboardPage</name>
        <message>
            <source>Dashboard</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Where the city stands. Click on a bar to see it on the map.</source>
            <translation>全市情况一览。点击条形可在地图上查看。</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>schools</source>
            <translation>所学校</translation>
        </message>
        <message>
            <source>vendors</source>
            <translation>户经营主体</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>区内</translation>
        </message>
        <message>
            <source>borderline</source>
            <translation>临界</translation>
        </message>
        <message>
            <source>violations</source>
            <translation>处违法点</translation>
        </message>
        <message>
            <source>Vendors in zones, by district</source>
            <translation>各县区禁售区内经营主体</translation>
        </message>
        <message>
            <source>Plan, by team</source>
            <translation>各组路线计划</translation>
        </message>
    </context>
    <context>
        <name>DataPage</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Lists from other offices come in here. What is wrong in a row is told; good rows go in.</source>
            <translation>各单位的名单从这里进来。有问题的行会说明原因，没问题的行照常导入。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export layer…</source>
            <translation>导出图层…</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
    </context>
    <context>
        <name>DrawPage</name>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Who is visited is drawn so that anyone can check it: first the list is frozen, then the public words are spoken.</source>
            <translation>暗访对象随机抽取，人人可复核：先冻结名单，再公布随机串。</translation>
        </message>
        <message>
            <source>1  Freeze the list</source>
            <translation>1  冻结名单</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Targets a district</source>
            <translation>每县区抽取</translation>
        </message>
        <message>
            <source>Reserves a district</source>
            <translation>每县区备选</translation>
        </message>
        <message>
            <source>Not if visited within</source>
            <translation>近期已暗访不抽</translation>
        </message>
        <message>
            <source> months</source>
            <translation> 个月</translation>
        </message>
        <message>
            <source>Borderline vendors count too</source>
            <translation>临界的也参加抽取</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>2  Run it</source>
            <translation>2  抽取</translation>
        </message>
        <message>
            <source>The supervisor says the public words now, after freezing: figures of a lottery, a sentence, a throw of dice.</source>
            <translation>名单冻结之后，由监督人当场公布随机串：彩票号码、一句话、掷骰子的点数均可。</translation>
        </message>
        <message>
            <source>Public words</source>
            <translation>公开随机串</translation>
        </message>
        <message>
            <source>as spoken</source>
            <translation>照实录入</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督人</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>'{0}' is not a time of day such as 16:30</source>
            <translation>“{0}”不是时刻（如 16:30）</translation>
        </message>
        <message>
            <source>unknown measuring method '{0}'</source>
            <translation>未知的测距方法“{0}”</translation>
        </message>
        <message>
            <source>EPSG:4547 is the belt of 114 degrees east; Linyi lies in those of 117 and 120</source>
            <translation>EPSG:4547 是东经 114 度带；临沂在 117 度带和 120 度带</translation>
        </message>
        <message>
            <source>longitude and latitude were swapped: the column {0} holds latitudes</source>
            <translation>经纬度颠倒：列“{0}”是纬度，已交换</translation>
        </message>
        <message>
            <source>the coordinates are metres of a projection that the file does not name; give the system, such as EPSG:4548</source>
            <translation>坐标是投影米值，但文件没有说明坐标系；请指定，例如 EPSG:4548</translation>
        </message>
        <message>
            <source>the coordinates carry the zone number {0}: taken for {1}</source>
            <translation>坐标带有带号 {0}：按 {1} 处理</translation>
        </message>
        <message>
            <source>the geometry text cannot be read</source>
            <translation>几何文本无法识别</translation>
        </message>
        <message>
            <source>the geometry is empty</source>
            <translation>几何为空</translation>
        </message>
        <message>
            <source>the polygon encloses nothing</source>
            <translation>多边形没有面积</translation>
        </message>
        <message>
            <source>row skipped: {0}</source>
            <translation>跳过此行：{0}</translation>
        </message>
        <message>
            <source>there is no column {0}</source>
            <translation>没有列“{0}”</translation>
        </message>
        <message>
            <source>there are no rows in it</source>
            <translation>文件里没有数据行</translation>
        </message>
        <message>
            <source>no column is known; the columns are: {0}</source>
            <translation>没有认得的列；文件的列是：{0}</translation>
        </message>
        <message>
            <source>no column for {0} ({1}); the columns are: {2}</source>
            <translation>没有对应“{0}”({1}) 的列；文件的列是：{2}</translation>
        </message>
        <message>
            <source>the check digit of {0} does not fit: a slip, or a code of the pilot years</source>
            <translation>{0} 的校验位不符：可能抄错，或是试点年份的旧码</translation>
        </message>
        <message>
            <source>{0} is not a credit code; perhaps {1} is meant</source>
            <translation>{0} 不是统一社会信用代码；也许是 {1}</translation>
        </message>
        <message>
            <source>{0} is not a credit code of 18 characters</source>
            <translation>{0} 不是 18 位统一社会信用代码</translation>
        </message>
        <message>
            <source>{0} is empty and must not be</source>
            <translation>{0}不能为空</translation>
        </message>
        <message>
            <source>{0} stands in row {1} already</source>
            <translation>{0} 在第 {1} 行已经出现</translation>
        </message>
        <message>
            <source>{0} of {1} coordinates have three decimals or fewer: good to 100 m at best</source>
            <translation>{1} 个坐标中有 {0} 个只有三位以内小数：精度最多 100 米</translation>
        </message>
        <message>
            <source>the file does not exist</source>
            <translation>文件不存在</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>文件是空的</translation>
        </message>
        <message>
            <source>this OSM file cannot be read: {0}</source>
            <translation>无法读取此 OSM 文件：{0}</translation>
        </message>
        <message>
            <source>there is no such place in it</source>
            <translation>文件里没有这类地点</translation>
        </message>
        <message>
            <source>there is no road in it</source>
            <translation>文件里没有道路</translation>
        </message>
        <message>
            <source>the workbook cannot be read: {0}</source>
            <translation>无法读取工作簿：{0}</translation>
        </message>
        <message>
            <source>the file cannot be read</source>
            <translation>无法读取文件</translation>
        </message>
        <message>
            <source>this is WPS's own format; save it as .xlsx and import that</source>
            <translation>这是 WPS 自有格式；请另存为 .xlsx 再导入</translation>
        </message>
        <message>
            <source>DWG drawings cannot be read; save it as DXF and import that</source>
            <translation>不能读取 DWG 图纸；请另存为 DXF 再导入</translation>
        </message>
        <message>
            <source>this is a web page with the name of a workbook; open it in a spreadsheet and save it as .xlsx</source>
            <translation>这是改了扩展名的网页；请用表格软件打开后另存为 .xlsx</translation>
        </message>
        <message>
            <source>there is no sheet or layer {0}; there are: {1}</source>
            <translation>没有工作表或图层“{0}”；现有：{1}</translation>
        </message>
        <message>
            <source>the coordinates cannot be converted from the file's reference system</source>
            <translation>坐标无法从文件的坐标系转换</translation>
        </message>
        <message>
            <source>the file is damaged from here on: {0}</source>
            <translation>文件从此处起损坏：{0}</translation>
        </message>
        <message>
            <source>converted from the file's own reference system {0}</source>
            <translation>已从文件自带的坐标系 {0} 转换</translation>
        </message>
        <message>
            <source>the file cannot be read: {0}</source>
            <translation>无法读取文件：{0}</translation>
        </message>
        <message>
            <source>its format is not known</source>
            <translation>不认识这种格式</translation>
        </message>
        <message>
            <source>the bytes are not valid {0}; choose another encoding</source>
            <translation>内容不是有效的 {0}；请换一种编码</translation>
        </message>
        <message>
            <source>this is not a text file: it contains zero bytes</source>
            <translation>这不是文本文件：含有零字节</translation>
        </message>
        <message>
            <source>cannot be written: {0}</source>
            <translation>无法写入：{0}</translation>
        </message>
        <message>
            <source>no such file</source>
            <translation>没有这个文件</translation>
        </message>
        <message>
            <source>is a folder, not a file</source>
            <translation>这是文件夹，不是文件</translation>
        </message>
        <message>
            <source>cannot be read: {0}</source>
            <translation>无法读取：{0}</translation>
        </message>
        <message>
            <source>the folder cannot be made</source>
            <translation>无法建立文件夹</translation>
        </message>
        <message>
            <source>unknown coordinate system "{0}"</source>
            <translation>未知坐标系“{0}”</translation>
        </message>
        <message>
            <source>the draw of {0} has been run already</source>
            <translation>{0} 的抽取已经进行过</translation>
        </message>
        <message>
            <source>the list is not the one that was frozen for {0}</source>
            <translation>名单不是 {0} 冻结时的名单</translation>
        </message>
        <message>
            <source>the specification is not the one that was frozen for {0}</source>
            <translation>抽取条件不是 {0} 冻结时的条件</translation>
        </message>
        <message>
            <source>the public random string is empty</source>
            <translation>公开随机串为空</translation>
        </message>
        <message>
            <source>the public random string must be one line of text</source>
            <translation>公开随机串只能是一行文字</translation>
        </message>
        <message>
            <source>the specification names no campaign</source>
            <translation>没有写明批次</translation>
        </message>
        <message>
            <source>the specification draws nobody</source>
            <translation>抽取数量为零</translation>
        </message>
        <message>
            <source>{0} stands in the list twice</source>
            <translation>{0} 在名单中出现两次</translation>
        </message>
        <message>
            <source>team {0} has no start place</source>
            <translation>第 {0} 组没有出发地点</translation>
        </message>
        <message>
            <source>team {0} of the draw is not in the workspace</source>
            <translation>抽取结果中的第 {0} 组不在工作区里</translation>
        </message>
        <message>
            <source>no order of the districts suits all teams after {0} tries; blocked by: {1}</source>
            <translation>试了 {0} 次仍没有满足回避要求的组别—县区对应；受阻于：{1}</translation>
        </message>
        <message>
            <source>no road of the network can be used by {0}</source>
            <translation>路网中没有可供 {0} 通行的道路</translation>
        </message>
        <message>
            <source>campaign {0} has no draw: freeze one first</source>
            <translation>批次 {0} 还没有抽取：请先冻结名单</translation>
        </message>
        <message>
            <source>'{0}' is not a campaign such as 2026-11</source>
            <translation>“{0}”不是批次（如 2026-11）</translation>
        </message>
        <message>
            <source>campaign {0} has been drawn; its record stays as it is</source>
            <translation>批次 {0} 已经抽取，记录不再改变</translation>
        </message>
        <message>
            <source>nobody can be drawn: {0} vendors, all excluded</source>
            <translation>没有可抽取的对象：{0} 户全部被排除</translation>
        </message>
        <message>
            <source>the workspace has no team: import or add teams first</source>
            <translation>工作区里没有暗访组：请先导入或添加</translation>
        </message>
        <message>
            <source>the draw of campaign {0} is frozen but not run</source>
            <translation>批次 {0} 的名单已冻结，尚未抽取</translation>
        </message>
        <message>
            <source>an OpenStreetMap file gives roads, schools, vendors or districts, not '{0}'</source>
            <translation>OpenStreetMap 文件可提供道路、学校、经营主体或县区，不能提供“{0}”</translation>
        </message>
        <message>
            <source>no row could be used{0}</source>
            <translation>没有一行可用{0}</translation>
        </message>
        <message>
            <source>campaign {0} has no plan yet</source>
            <translation>批次 {0} 还没有路线计划</translation>
        </message>
        <message>
            <source>campaign {0} has no draw record</source>
            <translation>批次 {0} 没有抽取记录</translation>
        </message>
        <message>
            <source>{0} must not be empty</source>
            <translation>{0}不能为空</translation>
        </message>
        <message>
            <source>{0} '{1}' belongs to another record already</source>
            <translation>{0}“{1}”已属于另一条记录</translation>
        </message>
        <message>
            <source>there is no kind of record named '{0}'</source>
            <translation>没有“{0}”这种记录</translation>
        </message>
        <message>
            <source>the workspace is read-only: {0}</source>
            <translation>工作区是只读的：{0}</translation>
        </message>
        <message>
            <source>the workspace has no rule: add one before zones can be evaluated</source>
            <translation>工作区里没有禁售规则：请先添加规则再测算</translation>
        </message>
        <message>
            <source>the data changed while the zones were evaluated; evaluate again</source>
            <translation>测算期间数据有变化；请重新测算</translation>
        </message>
        <message>
            <source>the PDF cannot be written</source>
            <translation>无法写入 PDF</translation>
        </message>
        <message>
            <source>there is no sheet to write</source>
            <translation>没有任务单可写</translation>
        </message>
        <message>
            <source>the rows have been changed by another program since</source>
            <translation>这些行之后被其他程序改过</translation>
        </message>
        <message>
            <source>is not a file</source>
            <translation>不是文件</translation>
        </message>
        <message>
            <source>is not a workspace</source>
            <translation>不是工作区文件</translation>
        </message>
        <message>
            <source>was made by a newer version of the program (file version {0}, known up to {1})</source>
            <translation>由更新版本的程序建立（文件版本 {0}，本程序最高 {1}）</translation>
        </message>
        <message>
            <source>the file is cut off: {0} of {1} bytes are there</source>
            <translation>文件不完整：只有 {0} / {1} 字节</translation>
        </message>
        <message>
            <source>the file is damaged: its table {0} is missing</source>
            <translation>文件已损坏：缺少表 {0}</translation>
        </message>
        <message>
            <source>a change to this file was interrupted; open it for writing once, or make a recovered copy</source>
            <translation>对此文件的一次修改被中断；请以可写方式打开一次，或另存恢复副本</translation>
        </message>
        <message>
            <source>the file is damaged: {0}</source>
            <translation>文件已损坏：{0}</translation>
        </message>
        <message>
            <source>was made by an older version of the program; open it for writing once to bring it up to date</source>
            <translation>由旧版本程序建立；请以可写方式打开一次以升级</translation>
        </message>
        <message>
            <source>the geometry does not fit the field '{0}' of {1}</source>
            <translation>几何类型与 {1} 的字段“{0}”不符</translation>
        </message>
        <message>
            <source>'{0}' does not fit the field '{1}' of {2}</source>
            <translation>“{0}”与 {2} 的字段“{1}”不符</translation>
        </message>
        <message>
            <source>another {0} (row {1}) already has {2} '{3}'</source>
            <translation>另一条 {0}（第 {1} 行）已有 {2}“{3}”</translation>
        </message>
        <message>
            <source>the road network in the workspace is damaged; import the roads again</source>
            <translation>工作区内的路网已损坏；请重新导入道路</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the file may not be written</source>
            <translation>文件不可写</translation>
        </message>
        <message>
            <source>access is denied</source>
            <translation>没有访问权限</translation>
        </message>
        <message>
            <source>another program is using the file; try again when it is done</source>
            <translation>文件正被其他程序使用；请稍后再试</translation>
        </message>
        <message>
            <source>the file is damaged</source>
            <translation>文件已损坏</translation>
        </message>
        <message>
            <source>the file cannot be opened</source>
            <translation>无法打开文件</translation>
        </message>
        <message>
            <source>the disk could not be read or written</source>
            <translation>磁盘读写出错</translation>
        </message>
        <message>
            <source>there is not enough memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>the workspace reported: {0}</source>
            <translation>工作区报告：{0}</translation>
        </message>
        <message>
            <source>there is a file of this name already</source>
            <translation>已有同名文件</translation>
        </message>
        <message>
            <source>the workspace is open for reading only: {0}</source>
            <translation>工作区以只读方式打开：{0}</translation>
        </message>
        <message>
            <source>no kind of record is called '{0}'</source>
            <translation>没有名为“{0}”的记录种类</translation>
        </message>
        <message>
            <source>the change was given up after an error</source>
            <translation>出错后已放弃这次修改</translation>
        </message>
        <message>
            <source>rule {0} has no distance</source>
            <translation>规则 {0} 没有距离</translation>
        </message>
        <message>
            <source>the printer does not take the page</source>
            <translation>打印机不接受此页</translation>
        </message>
        <message>
            <source>'{0}' is not longitude, latitude</source>
            <translation>“{0}”不是“经度, 纬度”</translation>
        </message>
        <message>
            <source>'{0}' is not a whole number</source>
            <translation>“{0}”不是整数</translation>
        </message>
        <message>
            <source>'{0}' is not a number</source>
            <translation>“{0}”不是数字</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>{0} is a code that a spreadsheet turned into a number; its last digits are lost, ask for the original</source>
            <translation>{0} 是被表格软件变成数字的代码，末几位已丢失，请索取原件</translation>
        </message>
        <message>
            <source>{0} is not a coordinate in {1}</source>
            <translation>{0} 不是 {1} 中的坐标</translation>
        </message>
        <message>
            <source>{0} is not a coordinate</source>
            <translation>{0} 不是坐标</translation>
        </message>
        <message>
            <source>half of the coordinates is missing</source>
            <translation>坐标只有一半</translation>
        </message>
        <message>
            <source>the coordinates {0}, {1} mean that there are none</source>
            <translation>坐标 {0}, {1} 表示没有坐标</translation>
        </message>
        <message>
            <source>longitude and latitude are swapped in this row; they were put right</source>
            <translation>此行经纬度颠倒，已改正</translation>
        </message>
        <message>
            <source>the place {0}, {1} is far outside the area of the workspace</source>
            <translation>位置 {0}, {1} 远在工作区范围之外</translation>
        </message>
        <message>
            <source>the coordinates are not possible in {0}</source>
            <translation>坐标在 {0} 中不可能出现</translation>
        </message>
        <message>
            <source>the coordinates are in metres of a zone that does not exist ({0}); give the system</source>
            <translation>坐标的带号不存在（{0}）；请指定坐标系</translation>
        </message>
        <message>
            <source>the coordinates are metres and the file does not name the projection: taken for {0}, which brings them into the area of the workspace</source>
            <translation>坐标是投影米值而文件未说明：按 {0} 处理，正好落入工作区范围</translation>
        </message>
        <message>
            <source>{0} is not a number</source>
            <translation>{0} 不是数字</translation>
        </message>
        <message>
            <source>{0} is not a whole number</source>
            <translation>{0} 不是整数</translation>
        </message>
        <message>
            <source>{0} is neither yes nor no</source>
            <translation>{0} 既不是“是”也不是“否”</translation>
        </message>
        <message>
            <source>{0} is not a date</source>
            <translation>{0} 不是日期</translation>
        </message>
        <message>
            <source>{0} is none of the choices</source>
            <translation>{0} 不在选项之中</translation>
        </message>
        <message>
            <source>'{0}' names no district of the workspace and stays as it is</source>
            <translation>“{0}”不是工作区内的县区，原样保留</translation>
        </message>
        <message>
            <source>unknown export format {0}</source>
            <translation>未知的导出格式 {0}</translation>
        </message>
        <message>
            <source>layer {0} cannot be written: {1}</source>
            <translation>图层 {0} 无法写出：{1}</translation>
        </message>
        <message>
            <source>it cannot be written: {0}</source>
            <translation>无法写出：{0}</translation>
        </message>
        <message>
            <source>there is no layer to write</source>
            <translation>没有图层可写</translation>
        </message>
        <message>
            <source>this build of GDAL cannot write {0}</source>
            <translation>本机的 GDAL 不能写 {0}</translation>
        </message>
        <message>
            <source>it stands above the header row</source>
            <translation>在表头之上</translation>
        </message>
        <message>
            <source>it is a sum, a signature or a repeated header</source>
            <translation>是合计、签名或重复的表头</translation>
        </message>
        <message>
            <source>{0} places have no name; their OSM id stands for it</source>
            <translation>{0} 个地点没有名称，以其 OSM 编号代替</translation>
        </message>
        <message>
            <source>{0} outlines are not closed and were left out</source>
            <translation>{0} 个轮廓没有闭合，未导入</translation>
        </message>
        <message>
            <source>{0} outlines cross themselves or lack points and were left out</source>
            <translation>{0} 个轮廓自相交或缺点，未导入</translation>
        </message>
        <message>
            <source>{0} outlines have parts outside the file and were left out</source>
            <translation>{0} 个轮廓有部分不在文件内，未导入</translation>
        </message>
        <message>
            <source>{0} points of {1} roads are not in the file: these roads are cut or have gaps</source>
            <translation>{1} 条道路的 {0} 个点不在文件内：这些道路被截断或有缺口</translation>
        </message>
        <message>
            <source>{0} of {1} turn restrictions cannot be used: over a road, or with parts that are missing</source>
            <translation>{1} 条转弯限制中有 {0} 条不能使用</translation>
        </message>
        <message>
            <source>{0} of {1} turn restrictions are not about cars</source>
            <translation>{1} 条转弯限制中有 {0} 条与汽车无关</translation>
        </message>
        <message>
            <source>a point cannot be the outline that is needed; it was left out</source>
            <translation>需要轮廓而这里是点，未采用</translation>
        </message>
        <message>
            <source>there are several points; the first was taken</source>
            <translation>有多个点，取第一个</translation>
        </message>
        <message>
            <source>a line is neither a point nor an outline; it was left out</source>
            <translation>线既不是点也不是轮廓，未采用</translation>
        </message>
        <message>
            <source>unknown or damaged format</source>
            <translation>格式未知或已损坏</translation>
        </message>
        <message>
            <source>the plugin that reads this format failed: {0}</source>
            <translation>读取此格式的插件出错：{0}</translation>
        </message>
        <message>
            <source>a quotation mark is never closed; the rest of the file became one cell</source>
            <translation>有一个引号没有闭合，其后内容成了一个单元格</translation>
        </message>
        <message>
            <source>{0} of {1} placemarks cannot be read</source>
            <translation>{1} 个地标中有 {0} 个无法读取</translation>
        </message>
        <message>
            <source>the .shx file is missing; the shapes were found without it</source>
            <translation>缺少 .shx 文件，已不依赖它读取</translation>
        </message>
        <message>
            <source>the text is not valid {0}</source>
            <translation>文本不是有效的 {0}</translation>
        </message>
        <message>
            <source>the folder does not exist</source>
            <translation>文件夹不存在</translation>
        </message>
        <message>
            <source>nothing was written</source>
            <translation>没有写出任何内容</translation>
        </message>
        <message>
            <source>sheets are written as pdf or gpx, not '{0}'</source>
            <translation>任务单可写为 pdf 或 gpx，不能写为“{0}”</translation>
        </message>
        <message>
            <source>the spatial index of {0}.{1} is damaged: {2}</source>
            <translation>{0}.{1} 的空间索引已损坏：{2}</translation>
        </message>
        <message>
            <source>the spatial index of {0}.{1} is wrong for {2} rows</source>
            <translation>{0}.{1} 的空间索引有 {2} 行不符</translation>
        </message>
        <message>
            <source>the spatial index of {0}.{1} has {2} entries for {3} geometries</source>
            <translation>{0}.{1} 的空间索引有 {2} 项，几何有 {3} 个</translation>
        </message>
        <message>
            <source>{0} {1} belongs to {2} {3}, which is not there</source>
            <translation>{0} {1} 所属的 {2} {3} 不存在</translation>
        </message>
        <message>
            <source>the search index does not agree with the rows of {0}</source>
            <translation>{0} 的搜索索引与记录不符</translation>
        </message>
        <message>
            <source>too much at once for one step; do it in parts</source>
            <translation>一次处理太多，请分步进行</translation>
        </message>
        <message>
            <source>there is no {0} in row {1}</source>
            <translation>没有编号为 {1} 的{0}</translation>
        </message>
        <message>
            <source>cannot be copied: {0}</source>
            <translation>无法复制：{0}</translation>
        </message>
        <message>
            <source>a copy to bring up to date cannot be made: {0}</source>
            <translation>无法建立升级所需的副本：{0}</translation>
        </message>
        <message>
            <source>there is no copy {0} in campaign {1}</source>
            <translation>批次 {1} 没有份号 {0}</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>export of</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>draw frozen: campaign</source>
            <translation>冻结抽取：批次</translation>
        </message>
        <message>
            <source>draw run: campaign</source>
            <translation>进行抽取：批次</translation>
        </message>
        <message>
            <source>vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>school</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>校门</translation>
        </message>
        <message>
            <source>violation</source>
            <translation>违法点</translation>
        </message>
        <message>
            <source>district</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>zone_rule</source>
            <translation>禁售规则</translation>
        </message>
        <message>
            <source>team</source>
            <translation>暗访组</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地名</translation>
        </message>
        <message>
            <source>outreach</source>
            <translation>宣传活动</translation>
        </message>
        <message>
            <source>talk</source>
            <translation>约谈</translation>
        </message>
        <message>
            <source>finding</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>demo districts</source>
            <translation>演示县区</translation>
        </message>
        <message>
            <source>demo places</source>
            <translation>演示地名</translation>
        </message>
        <message>
            <source>demo schools</source>
            <translation>演示学校</translation>
        </message>
        <message>
            <source>demo gates</source>
            <translation>演示校门</translation>
        </message>
        <message>
            <source>demo vendors</source>
            <translation>演示经营主体</translation>
        </message>
        <message>
            <source>demo violations</source>
            <translation>演示违法点</translation>
        </message>
        <message>
            <source>demo teams</source>
            <translation>演示暗访组</translation>
        </message>
        <message>
            <source>new workspace</source>
            <translation>新建工作区</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>导入名单</translation>
        </message>
        <message>
            <source>CSV, Excel, shapefile, KML, GeoPackage, OpenStreetMap …</source>
            <translation>CSV、Excel、shapefile、KML、GeoPackage、OpenStreetMap 等</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>What is it?</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>first</source>
            <translation>第一个</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>What each column of the file becomes. Change it where it is wrong, then look again.</source>
            <translation>文件的每一列对应什么字段。有误可在此更改，再重新查看。</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查看</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Show on the map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>还原</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Click on something on the map or in the table to see what it is, and why.</source>
            <translation>点击地图或表格中的对象，查看它是什么、判定依据是什么。</translation>
        </message>
    </context>
    <context>
        <name>JobWidget</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>LayerPanel</name>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>LayerRows</name>
        <message>
            <source>outline</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Distance m</source>
            <translation>距离（米）</translation>
        </message>
        <message>
            <source>± m</source>
            <translation>± 米</translation>
        </message>
        <message>
            <source>Measured from</source>
            <translation>量自</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Huyuan</source>
            <translation>护园</translation>
        </message>
    </context>
    <context>
        <name>MeasureTool</name>
        <message>
            <source>Distance %1; double click to end, Esc to clear</source>
            <translation>距离 %1；双击结束，Esc 清除</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>PackPreview</name>
        <message>
            <source>Back to the map</source>
            <translation>返回地图</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>页宽</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>sheet %1</source>
            <translation>工作表 %1</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>column %1</source>
            <translation>列“%1”</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>RecordsPanel</name>
        <message>
            <source>Filter…</source>
            <translation>筛选…</translation>
        </message>
        <message>
            <source>Close the table</source>
            <translation>关闭表格</translation>
        </message>
    </context>
    <context>
        <name>RoutesPage</name>
        <message>
            <source>Routes</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>One day, one route a team: times, school closing hours and working hours are kept.</source>
            <translation>每组一天一条路线：兼顾路程、放学时段和工作时间。</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Search for</source>
            <translation>搜索时间</translation>
        </message>
        <message>
            <source>until it is good</source>
            <translation>直到满意</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Plan the routes</source>
            <translation>规划路线</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>暗访组</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>点位</translation>
        </message>
        <message>
            <source>! beyond working hours, or after the time the pupils come out</source>
            <translation>! 超出工作时间，或错过放学时段</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Sheets</source>
            <translation>任务单</translation>
        </message>
        <message>
            <source>One assignment pack a team: stops, maps, records and the hand-over register. Preview, printer and PDF are the same pages.</source>
            <translation>每组一份：点位、地图、记录页和交接单。预览、打印与 PDF 完全一致。</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save PDFs…</source>
            <translation>保存 PDF…</translation>
        </message>
        <message>
            <source>GPX files for the phone as well</source>
            <translation>同时生成手机用 GPX 文件</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>各组任务单</translation>
        </message>
        <message>
            <source>PDFs are numbered copies and stand in the ledger. Paper printed from here carries the mark of a preview and no number. What the printer keeps is beyond this program.</source>
            <translation>PDF 为编号份，登记在册。在此直接打印的纸张带“预览”标记、没有份号。打印机自身的缓存不受本程序控制，请注意保密。</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已写出</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>reading rows</source>
            <translation>读取数据行</translation>
        </message>
        <message>
            <source>reading values</source>
            <translation>识别内容</translation>
        </message>
        <message>
            <source>measuring distances</source>
            <translation>测量距离</translation>
        </message>
        <message>
            <source>Building the road index</source>
            <translation>建立路网索引</translation>
        </message>
        <message>
            <source>Measuring roads</source>
            <translation>计算路程</translation>
        </message>
        <message>
            <source>roads</source>
            <translation>路网</translation>
        </message>
        <message>
            <source>laying out the city</source>
            <translation>布置城市</translation>
        </message>
        <message>
            <source>writing records</source>
            <translation>写入记录</translation>
        </message>
        <message>
            <source>writing roads</source>
            <translation>写入道路</translation>
        </message>
        <message>
            <source>planning routes</source>
            <translation>规划路线</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>checking the file</source>
            <translation>检查文件</translation>
        </message>
        <message>
            <source>checking the spatial indexes</source>
            <translation>检查空间索引</translation>
        </message>
        <message>
            <source>checking the search index</source>
            <translation>检查搜索索引</translation>
        </message>
        <message>
            <source>writing sheets</source>
            <translation>写任务单</translation>
        </message>
        <message>
            <source>printing</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>reading outlines</source>
            <translation>读取轮廓</translation>
        </message>
        <message>
            <source>reading places</source>
            <translation>读取地点</translation>
        </message>
        <message>
            <source>reading roads</source>
            <translation>读取道路</translation>
        </message>
        <message>
            <source>reading road points</source>
            <translation>读取道路点</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Huyuan</source>
            <translation>护园</translation>
        </message>
        <message>
            <source>Schools, zones, vendors: from the list to the sheet</source>
            <translation>校园周边 · 从名单到任务单</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Open workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>Demo workspace…</source>
            <translation>演示工作区…</translation>
        </message>
        <message>
            <source>The demo is a whole city of invented schools and vendors: try everything without a list of your own.</source>
            <translation>演示工作区是一座虚构学校和商户组成的城市：没有自己的名单也能试用全部功能。</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>最近打开</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>inside</source>
            <translation>区内</translation>
        </message>
        <message>
            <source>borderline</source>
            <translation>临界</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>区外</translation>
        </message>
        <message>
            <source>campus boundary</source>
            <translation>校园边界</translation>
        </message>
        <message>
            <source>nearest open gate</source>
            <translation>最近的开放校门</translation>
        </message>
        <message>
            <source>school point</source>
            <translation>学校点位</translation>
        </message>
    </context>
    <context>
        <name>ZonesPage</name>
        <message>
            <source>Zones</source>
            <translation>禁售区</translation>
        </message>
        <message>
            <source>Which vendor lies within the distance of which school. Decided by exact distance, drawn as an outline.</source>
            <translation>哪些经营主体在哪所学校的禁售距离之内。以精确距离判定，轮廓仅供示意。</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>测算</translation>
        </message>
        <message>
            <source>Save the findings…</source>
            <translation>导出判定结果…</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>区内</translation>
        </message>
        <message>
            <source>borderline</source>
            <translation>临界</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>区外</translation>
        </message>
        <message>
            <source>To be measured on site</source>
            <translation>需现场实测</translation>
        </message>
        <message>
            <source>The distance is so close to the limit that the positions cannot decide. Two people measure on site.</source>
            <translation>距离离界限太近，点位精度不足以判定，须两人现场实测。</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DashboardPage</name>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>No plan yet: draw, then plan the routes.</source>
            <translation>还没有路线计划：先抽取，再规划路线。</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>点位数</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DataPage</name>
        <message>
            <source>Read-only: %1</source>
            <translation>只读：%1</translation>
        </message>
        <message>
            <source>Demonstration data: schools, vendors and officers are invented.</source>
            <translation>演示数据：学校、经营主体和人员均为虚构。</translation>
        </message>
        <message>
            <source>Nothing here yet. Import the list of schools first, then the vendors.</source>
            <translation>还没有数据。请先导入学校名单，再导入经营主体。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>判定结果</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source> (%1 rows)</source>
            <translation>（%1 行）</translation>
        </message>
        <message>
            <source> – undone</source>
            <translation>（已撤销）</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::Document</name>
        <message>
            <source>Reading the workspace</source>
            <translation>读取工作区</translation>
        </message>
        <message>
            <source>Preparing the map</source>
            <translation>准备地图</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DrawPage</name>
        <message>
            <source>Freezing the draw</source>
            <translation>冻结名单</translation>
        </message>
        <message>
            <source>Running the draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>%1 vendors can be drawn. Frozen %2.</source>
            <translation>可抽取 %1 户。冻结时间：%2。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>reserve</source>
            <translation>备选</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>%1 drawn, %2 in reserve. Public words: “%3”. Supervisor: %4. %5</source>
            <translation>抽中 %1 户，备选 %2 户。公开随机串：“%3”。监督人：%4。%5</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::FileCommands</name>
        <message>
            <source>Workspaces (*.huyuan)</source>
            <translation>工作区 (*.huyuan)</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>City</source>
            <translation>全市</translation>
        </message>
        <message>
            <source>Making the workspace</source>
            <translation>建立工作区</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Workspaces (*.huyuan);;All files (*)</source>
            <translation>工作区 (*.huyuan);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Demo workspace</source>
            <translation>演示工作区</translation>
        </message>
        <message>
            <source>Linyi demo</source>
            <translation>临沂演示</translation>
        </message>
        <message>
            <source>Building the demo city</source>
            <translation>生成演示城市</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
        <message>
            <source>Export layer</source>
            <translation>导出图层</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp);;KML (*.kml)</source>
            <translation>Excel (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp);;KML (*.kml)</translation>
        </message>
        <message>
            <source>Exporting the layer</source>
            <translation>导出图层</translation>
        </message>
        <message>
            <source>There are no findings yet: evaluate the zones first.</source>
            <translation>还没有判定结果：请先测算禁售区。</translation>
        </message>
        <message>
            <source>Pack for the education bureau</source>
            <translation>教育局共享包</translation>
        </message>
        <message>
            <source>Schools and zones</source>
            <translation>学校与禁售区</translation>
        </message>
        <message>
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <source>Writing the pack</source>
            <translation>写共享包</translation>
        </message>
        <message>
            <source>Checking the workspace</source>
            <translation>检查工作区</translation>
        </message>
        <message>
            <source>The workspace is sound.</source>
            <translation>工作区完好。</translation>
        </message>
        <message>
            <source>Check workspace</source>
            <translation>检查工作区</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::ImportDialog</name>
        <message>
            <source>left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>found by itself</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <source>CGCS2000 longitude, latitude</source>
            <translation>CGCS2000 经纬度</translation>
        </message>
        <message>
            <source>CGCS2000 metres, 117° E</source>
            <translation>CGCS2000 米，东经 117°</translation>
        </message>
        <message>
            <source>CGCS2000 metres, zone 39</source>
            <translation>CGCS2000 米，3 度带 39 带</translation>
        </message>
        <message>
            <source>GCJ-02 (AMap, Tencent)</source>
            <translation>GCJ-02（高德、腾讯）</translation>
        </message>
        <message>
            <source>BD-09 (Baidu)</source>
            <translation>BD-09（百度）</translation>
        </message>
        <message>
            <source>– not used –</source>
            <translation>– 不用 –</translation>
        </message>
        <message>
            <source>Choose a list</source>
            <translation>选择名单文件</translation>
        </message>
        <message>
            <source>Lists and maps (*.csv *.txt *.xlsx *.xls *.ods *.shp *.kml *.kmz *.gpkg *.geojson *.json *.pbf *.osm *.gpx);;All files (*)</source>
            <translation>名单与地图 (*.csv *.txt *.xlsx *.xls *.ods *.shp *.kml *.kmz *.gpkg *.geojson *.json *.pbf *.osm *.gpx);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Looking into the file</source>
            <translation>查看文件</translation>
        </message>
        <message>
            <source>%1 rows: %2 new, %3 changed, %4 as they are, %5 left out.  Coordinates: %6, encoding: %7</source>
            <translation>共 %1 行：新增 %2，更新 %3，未变 %4，未导入 %5。坐标系：%6，编码：%7</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>文件的列</translation>
        </message>
        <message>
            <source>becomes</source>
            <translation>对应字段</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Problems (%1)</source>
            <translation>问题（%1）</translation>
        </message>
        <message>
            <source>longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <source>latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <source>geometry</source>
            <translation>几何</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::Inspector</name>
        <message>
            <source>Reading a record</source>
            <translation>读取记录</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Vendors near it (%1)</source>
            <translation>附近的经营主体（%1）</translation>
        </message>
        <message>
            <source>No school within the distance of the rule.</source>
            <translation>规则距离之内没有学校。</translation>
        </message>
        <message>
            <source>The zones are not evaluated yet.</source>
            <translation>禁售区尚未测算。</translation>
        </message>
        <message>
            <source>%1 m ± %2 m</source>
            <translation>%1 米 ± %2 米</translation>
        </message>
        <message>
            <source>from the %1</source>
            <translation>量自%1</translation>
        </message>
        <message>
            <source>, for want of what the rule asks</source>
            <translation>（缺少规则要求的几何，按次选方法）</translation>
        </message>
        <message>
            <source>Two people measure on site.</source>
            <translation>须两人现场实测。</translation>
        </message>
        <message>
            <source>Go to the school</source>
            <translation>查看学校</translation>
        </message>
        <message>
            <source>Go to the vendor</source>
            <translation>查看经营主体</translation>
        </message>
        <message>
            <source>Saving the record</source>
            <translation>保存记录</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::LayerPanel</name>
        <message>
            <source>Routes</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>Violations</source>
            <translation>违法点</translation>
        </message>
        <message>
            <source>Vendors</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>inside a zone</source>
            <translation>区内</translation>
        </message>
        <message>
            <source>borderline</source>
            <translation>临界</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>区外</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Gates</source>
            <translation>校门</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>禁售区</translation>
        </message>
        <message>
            <source>only a point is known</source>
            <translation>只有学校点位</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>Districts</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>注记</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::MainWindow</name>
        <message>
            <source>%1 – Huyuan</source>
            <translation>%1 – 护园</translation>
        </message>
        <message>
            <source>Huyuan</source>
            <translation>护园</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>working…</source>
            <translation>处理中…</translation>
        </message>
        <message>
            <source>all changes saved</source>
            <translation>所有更改已保存</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Reading a record</source>
            <translation>读取记录</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Imported: %1 new, %2 changed, %3 left out.</source>
            <translation>导入完成：新增 %1，更新 %2，未导入 %3。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Delete the record</source>
            <translation>删除记录</translation>
        </message>
        <message>
            <source>Delete this record? Ctrl+Z brings it back.</source>
            <translation>删除这条记录？按 Ctrl+Z 可以恢复。</translation>
        </message>
        <message>
            <source>Delete %1? Ctrl+Z brings it back.</source>
            <translation>删除“%1”？按 Ctrl+Z 可以恢复。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Deleting the record</source>
            <translation>删除记录</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>保存地图</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Images (*.png)</source>
            <translation>图片 (*.png)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>文件无法写入。</translation>
        </message>
        <message>
            <source>Saving the record</source>
            <translation>保存记录</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>About Huyuan</source>
            <translation>关于护园</translation>
        </message>
        <message>
            <source>The desktop map on which a city enforces its school zones.</source>
            <translation>校园周边禁售区执法的桌面地图。</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::MapWidget</name>
        <message>
            <source>Click on the map where it is; Esc gives up</source>
            <translation>请在地图上点击它的位置；Esc 放弃</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::MessageBar</name>
        <message>
            <source>%1: cancelled. Nothing was changed.</source>
            <translation>%1：已取消，没有任何改动。</translation>
        </message>
        <message>
            <source>%1 did not work: %2</source>
            <translation>%1未成功：%2</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::PackPreview</name>
        <message>
            <source>Painting a page</source>
            <translation>绘制页面</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RecordForm</name>
        <message>
            <source>drawn on the map</source>
            <translation>见地图</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>longitude, latitude</source>
            <translation>经度, 纬度</translation>
        </message>
        <message>
            <source>Set it by a click on the map</source>
            <translation>在地图上点选位置</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RecordsPanel</name>
        <message>
            <source>Findings</source>
            <translation>判定结果</translation>
        </message>
        <message>
            <source>Reading the table</source>
            <translation>读取表格</translation>
        </message>
        <message>
            <source>No findings yet: evaluate the zones (F5).</source>
            <translation>还没有判定结果：请测算禁售区（F5）。</translation>
        </message>
        <message>
            <source>No records in this layer yet: import a list (Ctrl+I).</source>
            <translation>此图层还没有记录：请导入名单（Ctrl+I）。</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>The first %1 of %2; Ctrl+K finds the others</source>
            <translation>显示前 %1 行，共 %2 行；其余用 Ctrl+K 查找</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RoutesPage</name>
        <message>
            <source>Planning the routes</source>
            <translation>规划路线</translation>
        </message>
        <message>
            <source>No routes yet. Planning takes from a few seconds to a minute.</source>
            <translation>还没有路线。规划需要几秒到一分钟。</translation>
        </message>
        <message>
            <source>Routes are planned from a draw: run the draw first (Ctrl+3).</source>
            <translation>路线依据抽取结果规划：请先抽取（Ctrl+3）。</translation>
        </message>
        <message>
            <source>%1 targets are in no route: out of reach or out of time.</source>
            <translation>%1 个对象未排入路线：无法到达或时间不够。</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>组</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>点位</translation>
        </message>
        <message>
            <source>km</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>h</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Choose a team to see its stops and its route alone.</source>
            <translation>选择一个组，单独查看它的点位和路线。</translation>
        </message>
        <message>
            <source>Stops of %1</source>
            <translation>%1 的点位</translation>
        </message>
        <message>
            <source>%1: from %2 to %3, %4 reserves in fixed order</source>
            <translation>%1：%2 出发，%3 结束，备选 %4 个（顺序固定）</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>At</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::SearchBox</name>
        <message>
            <source>Search school, vendor, place, command   Ctrl+K</source>
            <translation>搜索学校、经营主体、地名、命令   Ctrl+K</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>没有找到“%1”</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::SheetsPage</name>
        <message>
            <source>Sheets are made from a plan: plan the routes first (Ctrl+4).</source>
            <translation>任务单由路线计划生成：请先规划路线（Ctrl+4）。</translation>
        </message>
        <message>
            <source>Laying out the sheets</source>
            <translation>排版任务单</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>点位</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送往打印机。</translation>
        </message>
        <message>
            <source>Where the sheets go</source>
            <translation>任务单存放位置</translation>
        </message>
        <message>
            <source>Writing the sheets</source>
            <translation>写任务单</translation>
        </message>
        <message>
            <source>%1  ·  %2 pages</source>
            <translation>%1  ·  %2 页</translation>
        </message>
        <message>
            <source>%1 files written.</source>
            <translation>已写出 %1 个文件。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::StartPage</name>
        <message>
            <source>The file is not there any more</source>
            <translation>文件已不存在</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::ZonesPage</name>
        <message>
            <source>The rule does not say until when it holds. Check that it is still in force.</source>
            <translation>规则没有写明有效期，请核实是否仍然有效。</translation>
        </message>
        <message>
            <source>The rule ended on %1.</source>
            <translation>规则已于 %1 到期。</translation>
        </message>
        <message>
            <source>Evaluating the zones</source>
            <translation>测算禁售区</translation>
        </message>
        <message>
            <source>Not evaluated yet.</source>
            <translation>尚未测算。</translation>
        </message>
        <message>
            <source>Records changed since: evaluate again.</source>
            <translation>数据有变动：请重新测算。</translation>
        </message>
        <message>
            <source>No rule</source>
            <translation>没有规则</translation>
        </message>
        <message>
            <source>Import a rule or open a workspace that has one.</source>
            <translation>请导入规则，或打开有规则的工作区。</translation>
        </message>
        <message>
            <source>%1 m from the %2</source>
            <translation>%2 %1 米</translation>
        </message>
        <message>
            <source>, the limit itself included</source>
            <translation>（含）以内</translation>
        </message>
        <message>
            <source>, the limit itself not included</source>
            <translation>（不含）以内</translation>
        </message>
        <message>
            <source>In force: %1 to %2</source>
            <translation>有效期：%1 至 %2</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未写明</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>m</source>
            <translation>米</translation>
        </message>
        <message>
            <source>±</source>
            <translation>±</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
    </context>
</TS>
