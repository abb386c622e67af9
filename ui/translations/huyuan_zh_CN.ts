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
        <message>
            <source>Add a &amp;rule…</source>
            <translation>添加规则(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Why this verdict?</source>
            <translation>判定理由(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Measuring record…</source>
            <translation>距离认定记录(&amp;M)…</translation>
        </message>
        <message>
            <source>Copy the findings selected</source>
            <translation>复制选中的判定结果</translation>
        </message>
        <message>
            <source>Save the findings shown…</source>
            <translation>导出所示判定结果…</translation>
        </message>
        <message>
            <source>Import &amp;roads…</source>
            <translation>导入路网(&amp;R)…</translation>
        </message>
        <message>
            <source>Way between two places</source>
            <translation>两点间路线</translation>
        </message>
        <message>
            <source>Copy the way as text</source>
            <translation>将路线复制为文字</translation>
        </message>
        <message>
            <source>Streets within reach of a place…</source>
            <translation>某地可达道路…</translation>
        </message>
        <message>
            <source>Streets within reach of the selected record</source>
            <translation>所选记录可达道路</translation>
        </message>
        <message>
            <source>Why is this stop here?</source>
            <translation>为什么这一站在这里？</translation>
        </message>
        <message>
            <source>Plan the rest again</source>
            <translation>优化其余</translation>
        </message>
        <message>
            <source>Re&amp;lease the plan…</source>
            <translation>启封计划(&amp;L)…</translation>
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
        <message>
            <source>Lists</source>
            <translation>名单</translation>
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
            <translation>抽取过程任何人都能核验：先冻结名单，再公布随机串。</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>3  Freeze</source>
            <translation>3  冻结</translation>
        </message>
        <message>
            <source>List, terms, teams and officers are committed by hash. After that nobody can change them and nobody knows the result.</source>
            <translation>名单、方案、组别和人员以校验值固定。此后谁也不能更改，谁也不知道结果。</translation>
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
            <source>4  The supervisor's word, then run</source>
            <translation>4  监督人公布随机串，摇号</translation>
        </message>
        <message>
            <source>The supervisor says the public words now, after freezing: figures of a lottery, a sentence, a throw of dice.</source>
            <translation>冻结之后，由监督人当场说出公开随机串：彩票号码、一句话、掷骰子的点数均可。</translation>
        </message>
        <message>
            <source>Public words</source>
            <translation>公开随机串</translation>
        </message>
        <message>
            <source>as spoken</source>
            <translation>照原话录入</translation>
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
            <translation>摇号</translation>
        </message>
        <message>
            <source>Draws of this campaign</source>
            <translation>本批次的各次抽取</translation>
        </message>
        <message>
            <source>Draw again</source>
            <translation>重新抽取</translation>
        </message>
        <message>
            <source>The old record stays readable under its number; the plan made from it is withdrawn. The reason stands in the new record.</source>
            <translation>原记录按次序保留可查；依它制定的计划作废。理由写入新记录。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>why the draw is repeated</source>
            <translation>为什么重新抽取</translation>
        </message>
        <message>
            <source>Draw again…</source>
            <translation>重新抽取…</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不重抽</translation>
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
            <source>no team of the draw can set out: give the teams a start place and hours</source>
            <translation>抽取结果中没有能出发的组：请给各组填上出发地点和工作时间</translation>
        </message>
        <message>
            <source>a setting of the plan is out of range: {0}</source>
            <translation>计划的设置超出范围：{0}</translation>
        </message>
        <message>
            <source>the days of a plan must be in order, each of them once</source>
            <translation>计划的日期须按先后排列，且不得重复</translation>
        </message>
        <message>
            <source>'{0}' is not a date such as 2026-11-24</source>
            <translation>“{0}”不是 2026-11-24 这样的日期</translation>
        </message>
        <message>
            <source>team {0} has no day, or two, on {1}</source>
            <translation>第 {0} 组在 {1} 没有路线，或有两条</translation>
        </message>
        <message>
            <source>stop {0} of team {1} was not drawn, or stands in the plan twice</source>
            <translation>第 {1} 组的第 {0} 站未被抽中，或在计划中出现两次</translation>
        </message>
        <message>
            <source>a plan has from 1 to {0} days</source>
            <translation>一个计划可有 1 至 {0} 天</translation>
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
            <source>the data changed while the zones were evaluated; evaluate again</source>
            <translation>测算期间数据有变化；请重新测算</translation>
        </message>
        <message>
            <source>the PDF cannot be written</source>
            <translation>无法写入 PDF</translation>
        </message>
        <message>
            <source>is not a list of goods: {0}</source>
            <translation>不是商品词表：{0}</translation>
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
            <source>{0} is not between {1} and {2}</source>
            <translation>{0} 超出范围，应在 {1} 至 {2} 之间</translation>
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
            <source>{0} campuses belong to a school that is not there: &apos;{1}&apos;</source>
            <translation>{0} 个校区所属的学校“{1}”不在其中</translation>
        </message>
        <message>
            <source>the roads name no crossings: on foot, large roads are crossed at junctions and at their ends only</source>
            <translation>道路数据未载人行横道：步行过较大道路时，只在路口和道路尽头过街</translation>
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
            <source>{0} points of {1} roads are not in the file or not on earth: these roads are cut there</source>
            <translation>{1} 条道路的 {0} 个点不在文件内或坐标无效：这些道路在该处断开</translation>
        </message>
        <message>
            <source>{0} roads and {1} of their points stand in the file more than once: the first one counts</source>
            <translation>{0} 条道路及 {1} 个道路点在文件中重复：以第一个为准</translation>
        </message>
        <message>
            <source>{0} roads cross the 180th meridian: they are cut there</source>
            <translation>{0} 条道路跨越 180 度经线：在该处断开</translation>
        </message>
        <message>
            <source>{0} roads have rules that hold at certain times only: they are not applied</source>
            <translation>{0} 条道路有分时段的通行规定：未予采用</translation>
        </message>
        <message>
            <source>{0} of {1} turn restrictions cannot be used: parts are missing, or do not join</source>
            <translation>{1} 条转弯限制中有 {0} 条不能使用：缺少组成部分或互不相连</translation>
        </message>
        <message>
            <source>{0} of {1} turn restrictions are not about cars or cycles</source>
            <translation>{1} 条转弯限制中有 {0} 条与汽车和自行车无关</translation>
        </message>
        <message>
            <source>{0} of {1} turn restrictions hold at certain times only: they are not applied</source>
            <translation>{1} 条转弯限制中有 {0} 条只在部分时段有效：未予采用</translation>
        </message>
        <message>
            <source>there are no lines in it: a layer of lines or a column of WKT is needed</source>
            <translation>其中没有线：需要线图层或 WKT 列</translation>
        </message>
        <message>
            <source>{0} is no known class of roads, here and in {1} rows in all: taken for {2}</source>
            <translation>“{0}”不是已知的道路等级（此行及共 {1} 行）：按 {2} 处理</translation>
        </message>
        <message>
            <source>{0} means nothing in this column, here and in {1} rows in all</source>
            <translation>“{0}”在此列中没有含义（此行及共 {1} 行）</translation>
        </message>
        <message>
            <source>no column says the class of the roads: all are taken for {0}</source>
            <translation>没有说明道路等级的列：全部按 {0} 处理</translation>
        </message>
        <message>
            <source>no column says which roads are one-way: all may be used in both directions</source>
            <translation>没有说明单行的列：全部按双向通行处理</translation>
        </message>
        <message>
            <source>the numbers are taken so: 0 and 1 both ways, 2 as drawn, 3 against it</source>
            <translation>数字的理解：0 和 1 为双向，2 为顺绘制方向，3 为逆绘制方向</translation>
        </message>
        <message>
            <source>the numbers are taken so: 0 both ways, 1 as drawn, -1 against it</source>
            <translation>数字的理解：0 为双向，1 为顺绘制方向，-1 为逆绘制方向</translation>
        </message>
        <message>
            <source>{0} rows have no line and were left out</source>
            <translation>{0} 行没有线，已略去</translation>
        </message>
        <message>
            <source>{0} roads may be used by nobody and were left out</source>
            <translation>{0} 条道路不允许任何人通行，已略去</translation>
        </message>
        <message>
            <source>{0} lines cross the 180th meridian and were left out</source>
            <translation>{0} 条线跨越 180 度经线，已略去</translation>
        </message>
        <message>
            <source>{0} lines are shorter than 0.1 m and were left out</source>
            <translation>{0} 条线短于 0.1 米，已略去</translation>
        </message>
        <message>
            <source>{0} lines lie exactly on another and were made one with it</source>
            <translation>{0} 条线与另一条完全重合，已合并</translation>
        </message>
        <message>
            <source>roads cross or touch {0} times at the same level without a common point: no turn is possible there, perhaps junctions are missing</source>
            <translation>道路在同一层级上有 {0} 处交叉或相接但没有公共点：该处不能转弯，可能缺少路口</translation>
        </message>
        <message>
            <source>it crosses or touches the road of row {0} at {1}, {2}</source>
            <translation>与第 {0} 行的道路在 {1}, {2} 处交叉或相接</translation>
        </message>
        <message>
            <source>{0} must be between {1} and {2}</source>
            <translation>{0} 必须在 {1} 和 {2} 之间</translation>
        </message>
        <message>
            <source>{0} is not known here</source>
            <translation>{0} 在此处未知</translation>
        </message>
        <message>
            <source>{0} is not a text</source>
            <translation>{0} 不是文字</translation>
        </message>
        <message>
            <source>{0} is not a list</source>
            <translation>{0} 不是列表</translation>
        </message>
        <message>
            <source>{0} is not a time of day such as 07:30</source>
            <translation>{0} 不是形如 07:30 的时刻</translation>
        </message>
        <message>
            <source>{0} must be school, work or any</source>
            <translation>{0} 必须是 school、work 或 any</translation>
        </message>
        <message>
            <source>{0} is not a period</source>
            <translation>{0} 不是时段</translation>
        </message>
        <message>
            <source>{0} stands there twice: {1}</source>
            <translation>{0} 重复：{1}</translation>
        </message>
        <message>
            <source>{0} is not a class of roads</source>
            <translation>{0} 不是道路等级</translation>
        </message>
        <message>
            <source>{0} is missing</source>
            <translation>缺少 {0}</translation>
        </message>
        <message>
            <source>{0} must be true or false</source>
            <translation>{0} 必须是 true 或 false</translation>
        </message>
        <message>
            <source>the speed of {0} must be 0 or between {1} and {2} km/h</source>
            <translation>{0} 的速度必须为 0 或在 {1} 和 {2} km/h 之间</translation>
        </message>
        <message>
            <source>there is no road within {0} m</source>
            <translation>{0} 米内没有道路</translation>
        </message>
        <message>
            <source>there are no roads in the workspace</source>
            <translation>工作区中没有道路</translation>
        </message>
        <message>
            <source>the roads were replaced meanwhile</source>
            <translation>道路已在此期间被替换</translation>
        </message>
        <message>
            <source>there is no period {0}; there are {1}</source>
            <translation>没有时段 {0}；现有 {1}</translation>
        </message>
        <message>
            <source>there is no profile {0}</source>
            <translation>没有出行方式 {0}</translation>
        </message>
        <message>
            <source>the profile {0} has a figure out of range</source>
            <translation>出行方式 {0} 有超出范围的数值</translation>
        </message>
        <message>
            <source>the file is not JSON</source>
            <translation>文件不是 JSON</translation>
        </message>
        <message>
            <source>it is a history or a list of changes, not a map of one day</source>
            <translation>这是历史数据或变更文件，不是某一天的地图</translation>
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
        <message>
            <source>is not a list of rules: {0}</source>
            <translation>不是规则列表：{0}</translation>
        </message>
        <message>
            <source>there is no {0} with id {1}</source>
            <translation>没有编号为 {1} 的 {0}</translation>
        </message>
        <message>
            <source>unknown part of the premises '{0}'</source>
            <translation>未知的场所计算部位“{0}”</translation>
        </message>
        <message>
            <source>{0} holds one layer a file, not {1}</source>
            <translation>{0} 每个文件只能有一个图层，不能有 {1} 个</translation>
        </message>
        <message>
            <source>{0} records have no place and FlatGeobuf cannot hold such; choose another format</source>
            <translation>{0} 条记录没有位置，FlatGeobuf 不能保存，请换一种格式</translation>
        </message>
        <message>
            <source>the draw of {0} was frozen by an older version: freeze it again</source>
            <translation>{0} 的抽取由旧版本冻结：请重新冻结</translation>
        </message>
        <message>
            <source>teams or officers are not those that were frozen for {0}</source>
            <translation>组别或执法人员与 {0} 冻结时不一致</translation>
        </message>
        <message>
            <source>two teams have the number {0}</source>
            <translation>有两个组的组号都是 {0}</translation>
        </message>
        <message>
            <source>a team&apos;s number is from 1 to {1}, not {0}</source>
            <translation>组号应在 1 到 {1} 之间，不能是 {0}</translation>
        </message>
        <message>
            <source>there are no officers to draw: import or add officers first</source>
            <translation>没有可抽取的执法人员：请先导入或添加执法人员</translation>
        </message>
        <message>
            <source>{0} teams of {1} officers need {2}, but only {3} can be drawn</source>
            <translation>{0} 个组、每组 {1} 人，共需 {2} 人，可抽取的只有 {3} 人</translation>
        </message>
        <message>
            <source>campaign and scope of the specification must be plain text without '|'</source>
            <translation>抽取方案的批次和范围须为不含“|”的单行文字</translation>
        </message>
        <message>
            <source>strata are made by district, risk and kind, in this order, not by {0}</source>
            <translation>分层只能依次按县区、风险等级、业态，不能按 {0}</translation>
        </message>
        <message>
            <source>the quota of stratum {0} is below 0</source>
            <translation>层 {0} 的名额小于 0</translation>
        </message>
        <message>
            <source>the weight of class {0} is {1}; it must be a whole number from 1 to 100</source>
            <translation>等级 {0} 的权重为 {1}，须为 1 至 100 的整数</translation>
        </message>
        <message>
            <source>at least 2 officers go with a team, not {0}</source>
            <translation>每组至少 2 名执法人员，不能是 {0} 名</translation>
        </message>
        <message>
            <source>a redraw needs a reason, one line of text</source>
            <translation>重新抽取须写明理由（单行文字）</translation>
        </message>
        <message>
            <source>the name of the operator must be one line of text</source>
            <translation>操作人姓名须为单行文字</translation>
        </message>
        <message>
            <source>the name of the supervisor must be one line of text</source>
            <translation>监督人姓名须为单行文字</translation>
        </message>
        <message>
            <source>no order of the districts suits all teams after {0} tries: a home district stood in the way {1} times, a recusal {2}, a pair of the last months {3}</source>
            <translation>试了 {0} 次仍没有适合各组的县区顺序：受阻于所属县区 {1} 次，回避 {2} 次，近月重复搭配 {3} 次</translation>
        </message>
        <message>
            <source>no order of the officers suits all teams after {0} tries: a home district stood in the way {1} times, a relative's shop {2}, a former unit {3}, a declared recusal {4}</source>
            <translation>试了 {0} 次仍没有适合各组的人员顺序：受阻于所在县区 {1} 次，近亲属经营主体 {2} 次，曾任职单位 {3} 次，自行申报回避 {4} 次</translation>
        </message>
        <message>
            <source>a line of the list is code,district,stratum,weight, not {0}</source>
            <translation>名单每行应为“代码,县区,层,权重”，而不是 {0}</translation>
        </message>
        <message>
            <source>{0} must be {1} but the record says {2}</source>
            <translation>{0} 应为 {1}，记录中却是 {2}</translation>
        </message>
        <message>
            <source>the draw has been frozen but not run</source>
            <translation>抽取已冻结，尚未摇号</translation>
        </message>
        <message>
            <source>stratum {0} has {1} members, fewer than the {2} wanted: all of them are drawn</source>
            <translation>层 {0} 只有 {1} 家，少于要抽的 {2} 家：全部抽中</translation>
        </message>
        <message>
            <source>stratum {0} is empty: nobody is drawn there</source>
            <translation>层 {0} 为空：该层不抽取</translation>
        </message>
        <message>
            <source>{0} targets are wanted but only {1} vendors can be drawn: all of them are drawn</source>
            <translation>要抽 {0} 家，可抽取的只有 {1} 家：全部抽中</translation>
        </message>
        <message>
            <source>campaign {0} has been drawn; drawing again needs a reason</source>
            <translation>批次 {0} 已抽取；重新抽取须写明理由</translation>
        </message>
        <message>
            <source>campaign {0} has no draw {1}</source>
            <translation>批次 {0} 没有第 {1} 次抽取</translation>
        </message>
        <message>
            <source>campaign {0} has no draw</source>
            <translation>批次 {0} 没有抽取</translation>
        </message>
        <message>
            <source>the plan has no stop {0}</source>
            <translation>计划中没有点位 {0}</translation>
        </message>
        <message>
            <source>stop {0} was not drawn, or has no place any more</source>
            <translation>点位 {0} 未被抽取，或已没有位置</translation>
        </message>
        <message>
            <source>stop {0} is in the plan already</source>
            <translation>点位 {0} 已在计划中</translation>
        </message>
        <message>
            <source>team {0} has no route on {1}</source>
            <translation>第 {0} 组在 {1} 没有路线</translation>
        </message>
        <message>
            <source>the plan cannot be changed so: {0}</source>
            <translation>计划不能这样更改：{0}</translation>
        </message>
        <message>
            <source>a stop that the draw did not give to this team needs a reason</source>
            <translation>点位并非抽取给该组，须填写理由</translation>
        </message>
        <message>
            <source>stop {0} cannot be given to team {1} on {2}</source>
            <translation>点位 {0} 不能在 {2} 交给第 {1} 组</translation>
        </message>
        <message>
            <source>the plan was changed meanwhile: look at it again first</source>
            <translation>计划已有变动，请先重新查看</translation>
        </message>
        <message>
            <source>a step of the plan&apos;s history is damaged</source>
            <translation>计划历史中的一步已损坏</translation>
        </message>
        <message>
            <source>{0} visits for one team on one day are too many to plan: they take {1} MiB, and {2} MiB is the limit</source>
            <translation>一个组一天 {0} 处走访太多，无法排定：需要 {1} MiB 内存，上限为 {2} MiB</translation>
        </message>
        <message>
            <source>the plan&apos;s search goes another way now: the records, roads or earlier plans are not as they were</source>
            <translation>该计划的搜索现在走向不同：记录、道路或以往的计划已与当时不同</translation>
        </message>
        <message>
            <source>this plan does not say how it was searched for: it is of an older version</source>
            <translation>该计划没有记下搜索过程：出自旧版本</translation>
        </message>
        <message>
            <source>this plan is of campaign {0}</source>
            <translation>该计划属于批次 {0}</translation>
        </message>
        <message>
            <source>this plan serves another draw than the workspace has</source>
            <translation>该计划所据的抽取与工作区中的不同</translation>
        </message>
        <message>
            <source>a release names two people: the operator and the supervisor</source>
            <translation>启封须有操作人和监督人两人署名</translation>
        </message>
        <message>
            <source>operator and supervisor must be two people, and both are called {0}</source>
            <translation>操作人和监督人须为两人，现在都是 {0}</translation>
        </message>
        <message>
            <source>campaign {0} is planned for {1}: releasing it before that day needs a reason</source>
            <translation>批次 {0} 计划于 {1} 执行：早于当日启封须写明理由</translation>
        </message>
        <message>
            <source>campaign {0} is not released, so nothing of its draw leaves the workspace but hashes: plan the routes, then release the plan (step Sheets, or huyuan-cli release)</source>
            <translation>批次 {0} 尚未启封，其抽取结果除校验值外不能离开工作区：请先规划路线，再启封计划（“任务单”页，或 huyuan-cli release）</translation>
        </message>
        <message>
            <source>the plan of campaign {0} was changed after its release: release it as it is now (step Sheets, or huyuan-cli release), or take the changes back</source>
            <translation>批次 {0} 的计划在启封之后改动过：请按现状再次启封（“任务单”页，或 huyuan-cli release），或撤回改动</translation>
        </message>
        <message>
            <source>campaign {0} is not released, so its draw and plan stay in the workspace: operator and supervisor release the plan first (step Sheets, or huyuan-cli release)</source>
            <translation>批次 {0} 尚未启封，其抽取结果和计划不能离开工作区：请先由操作人和监督人启封计划（“任务单”页，或 huyuan-cli release）</translation>
        </message>
        <message>
            <source>the plan of campaign {0} was released by {1} and {2} already</source>
            <translation>批次 {0} 的计划已由 {1} 和 {2} 启封</translation>
        </message>
        <message>
            <source>the draw has been frozen but not run: there is no result to sign</source>
            <translation>抽取已冻结但未摇号：没有可签名的结果</translation>
        </message>
        <message>
            <source>signature.value is no signature of result_hash {0} by the key {1}</source>
            <translation>signature.value 不是密钥 {1} 对 result_hash {0} 的签名</translation>
        </message>
        <message>
            <source>the record carries no signature, and one by the key {0} is asked for</source>
            <translation>记录没有签名，而要求由密钥 {0} 签名</translation>
        </message>
        <message>
            <source>it holds no Ed25519 private key in clear</source>
            <translation>文件中没有未加密的 Ed25519 私钥</translation>
        </message>
        <message>
            <source>it holds no Ed25519 public key</source>
            <translation>文件中没有 Ed25519 公钥</translation>
        </message>
        <message>
            <source>the file is there already, and a key is never overwritten</source>
            <translation>文件已存在；密钥文件不会被覆盖</translation>
        </message>
        <message>
            <source>the library for signatures does not start</source>
            <translation>签名程序库无法启动</translation>
        </message>
        <message>
            <source>a signing key has {0} bytes</source>
            <translation>签名密钥为 {0} 字节</translation>
        </message>
        <message>
            <source>the picture cannot be written</source>
            <translation>图片无法写入</translation>
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
        <message>
            <source>draw replaced: campaign</source>
            <translation>抽取已被替换：批次</translation>
        </message>
        <message>
            <source>draw record saved: campaign</source>
            <translation>抽取记录已另存：批次</translation>
        </message>
        <message>
            <source>officer</source>
            <translation>执法人员</translation>
        </message>
        <message>
            <source>demo officers</source>
            <translation>演示执法人员</translation>
        </message>
        <message>
            <source>plan changed by hand: campaign</source>
            <translation>手工更改计划：轮次</translation>
        </message>
        <message>
            <source>plan released: campaign</source>
            <translation>计划启封：批次</translation>
        </message>
        <message>
            <source>release withdrawn: campaign</source>
            <translation>启封失效：批次</translation>
        </message>
        <message>
            <source>plan saved: campaign</source>
            <translation>计划已保存：批次</translation>
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
        <message>
            <source>Streets within reach of it</source>
            <translation>由此可达的道路</translation>
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
        <message>
            <source>One day or a month, a row a team: times, school closing hours and working hours are kept. Below the map the routes can be changed by hand.</source>
            <translation>一天或一个月，每组一行：遵守到达时间、放学时段和工作时间。可在地图下方手工调整路线。</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>工作日数</translation>
        </message>
        <message>
            <source>Teams go</source>
            <translation>各组前往</translation>
        </message>
        <message>
            <source>Rules of the campaign</source>
            <translation>本轮规则</translation>
        </message>
        <message>
            <source>Stops a day, at most</source>
            <translation>每日点位上限</translation>
        </message>
        <message>
            <source>Hours a day, at most</source>
            <translation>每日工时上限</translation>
        </message>
        <message>
            <source>Travel more for balance</source>
            <translation>为均衡多走</translation>
        </message>
        <message>
            <source>Same as last month costs</source>
            <translation>与往月雷同计</translation>
        </message>
        <message>
            <source>Neighbours apart, on other days or by other teams</source>
            <translation>错峰：相邻点位分到不同日期或不同组</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>no balance</source>
            <translation>不均衡</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>不计</translation>
        </message>
        <message>
            <source>In no route</source>
            <translation>未排入路线</translation>
        </message>
        <message>
            <source>Carry one to a row of the timeline, or press Enter.</source>
            <translation>拖到时间轴的某一行，或按回车键。</translation>
        </message>
        <message>
            <source>Show what was assumed for the plan, or is not quite kept</source>
            <translation>查看计划中暂定的或未完全做到的事项</translation>
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
            <source>looking for crossings</source>
            <translation>查找交叉处</translation>
        </message>
        <message>
            <source>reading road points</source>
            <translation>读取道路点</translation>
        </message>
        <message>
            <source>Building the road network</source>
            <translation>正在构建路网</translation>
        </message>
        <message>
            <source>travel times</source>
            <translation>行车时间</translation>
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
        <message>
            <source>campus boundary to door</source>
            <translation>校园边界至店门</translation>
        </message>
        <message>
            <source>walk from the nearest gate</source>
            <translation>最近校门步行</translation>
        </message>
        <message>
            <source>walk from the main gate</source>
            <translation>主校门步行</translation>
        </message>
    </context>
    <context>
        <name>ZonesPage</name>
        <message>
            <source>Zones</source>
            <translation>禁售区</translation>
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
            <source>How far the evaluation is</source>
            <translation>判定进度</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Show the findings inside a zone</source>
            <translation>查看区内的判定结果</translation>
        </message>
        <message>
            <source>Show the borderline findings</source>
            <translation>查看临界的判定结果</translation>
        </message>
        <message>
            <source>Show the findings just outside</source>
            <translation>查看刚好在区外的判定结果</translation>
        </message>
        <message>
            <source>Vendors; each counts once, by its strongest verdict.</source>
            <translation>按经营主体计，每户只计一次，取最严的判定。</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Add a rule…</source>
            <translation>添加规则…</translation>
        </message>
        <message>
            <source>To be measured</source>
            <translation>待测量</translation>
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
        <message>
            <source>Ways</source>
            <translation>路线</translation>
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
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DrawPage</name>
        <message>
            <source>Freezing the draw</source>
            <translation>正在冻结抽取</translation>
        </message>
        <message>
            <source>Running the draw</source>
            <translation>正在摇号</translation>
        </message>
        <message>
            <source>Freeze anew</source>
            <translation>重新冻结</translation>
        </message>
        <message>
            <source>Draw again…</source>
            <translation>重新抽取…</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>%1 vendors can be drawn. Frozen %2.</source>
            <translation>可抽取 %1 家，冻结于 %2。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>冻结总值</translation>
        </message>
        <message>
            <source>frozen, not run</source>
            <translation>已冻结，未摇号</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>摇号时间</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
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
        <message>
            <source>Schools near it (%1)</source>
            <translation>附近的学校（%1）</translation>
        </message>
        <message>
            <source>Why this verdict?</source>
            <translation>判定理由</translation>
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
        <message>
            <source>Islands, one-way traps</source>
            <translation>孤岛与单行陷阱</translation>
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
        <message>
            <source>The selected record has no place on the map.</source>
            <translation>所选记录没有地图位置。</translation>
        </message>
        <message>
            <source>Close the street here to vehicles, or open it again</source>
            <translation>封闭或恢复此处道路（车辆）</translation>
        </message>
        <message>
            <source>Within %1 minutes of here</source>
            <translation>此处 %1 分钟可达范围</translation>
        </message>
        <message>
            <source>Way from here</source>
            <translation>从此处出发</translation>
        </message>
        <message>
            <source>Way to here</source>
            <translation>到此处去</translation>
        </message>
        <message>
            <source>Copy the coordinates</source>
            <translation>复制坐标</translation>
        </message>
        <message>
            <source>The routes are not released. Release the plan, or hide them under Layers.</source>
            <translation>路线尚未启封。请启封计划，或在“图层”中隐藏路线。</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>启封…</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::MapWidget</name>
        <message>
            <source>Click on the map where it is; Esc gives up</source>
            <translation>请在地图上点击它的位置；Esc 放弃</translation>
        </message>
        <message>
            <source>Click the start, then the destination; drag them elsewhere; Esc ends it</source>
            <translation>先点击起点，再点击终点；可拖动；按 Esc 结束</translation>
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
            <source>to drawn districts</source>
            <translation>抽中的县区</translation>
        </message>
        <message>
            <source>anywhere but home</source>
            <translation>户籍县区以外任意</translation>
        </message>
        <message>
            <source>There is nothing behind this figure.</source>
            <translation>该数据没有明细。</translation>
        </message>
        <message>
            <source>Largest first.</source>
            <translation>从大到小。</translation>
        </message>
        <message>
            <source>%1: from %2 to %3, %4 reserves in fixed order</source>
            <translation>%1：%2 至 %3，备选 %4 个，次序固定</translation>
        </message>
        <message>
            <source>travel times of the hour of departure</source>
            <translation>路程时间按出发时段</translation>
        </message>
        <message>
            <source>driving times outside peak hours</source>
            <translation>行车时间按非高峰时段</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>In no route: %1</source>
            <translation>未排入路线：%1</translation>
        </message>
        <message>
            <source>days of even length (at most %1 % more travel for it)</source>
            <translation>各日长短均衡（路程至多增加 %1 %）</translation>
        </message>
        <message>
            <source>no matter how even the days are</source>
            <translation>不考虑各日长短</translation>
        </message>
        <message>
            <source>In this order: visits that must be, windows, overtime; then least travel, %1, and little that repeats earlier months (%2 min of travel each).</source>
            <translation>依次为：必查点位、时段、超时；其后为路程最短、%1、少与往月雷同（每处计 %2 分钟路程）。</translation>
        </message>
        <message>
            <source>Assumed or not quite kept: %1</source>
            <translation>暂定或未完全做到：%1</translation>
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
            <source>Evaluating the zones</source>
            <translation>测算禁售区</translation>
        </message>
        <message>
            <source>Not evaluated yet.</source>
            <translation>尚未测算。</translation>
        </message>
        <message>
            <source>To be measured (%1)</source>
            <translation>待测量（%1）</translation>
        </message>
        <message>
            <source>To be measured</source>
            <translation>待测量</translation>
        </message>
        <message>
            <source>Evaluating: every vendor against every school …</source>
            <translation>正在判定：逐一比对经营主体与学校…</translation>
        </message>
        <message>
            <source>No rule yet. Add one: what is banned within which distance.</source>
            <translation>还没有规则。请添加：在多大距离内禁售什么。</translation>
        </message>
        <message>
            <source>Every rule is switched off, so nothing is evaluated. Switch one on below.</source>
            <translation>所有规则均已停用，不做判定。请在下方启用规则。</translation>
        </message>
        <message>
            <source>No schools yet. Import the list of schools.</source>
            <translation>还没有学校。请导入学校名单。</translation>
        </message>
        <message>
            <source>No vendors yet. Import the list of vendors.</source>
            <translation>还没有经营主体。请导入经营主体名单。</translation>
        </message>
        <message>
            <source>Read-only: %1</source>
            <translation>只读：%1</translation>
        </message>
        <message>
            <source>Records changed since: these verdicts are of an older state.</source>
            <translation>判定之后数据有变动，现有判定已过时。</translation>
        </message>
        <message>
            <source>The workspace is read-only, so they cannot be evaluated here.</source>
            <translation>工作区为只读，不能在此判定。</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Evaluate again</source>
            <translation>重新判定</translation>
        </message>
        <message>
            <source>Pairs of vendor, school and rule in the table: %1 inside, %2 borderline.</source>
            <translation>表中经营主体、学校与规则的组合：区内 %1 条，临界 %2 条。</translation>
        </message>
    </context>
    <context>
        <name>BorderlineList</name>
        <message>
            <source>So close to the limit that the known positions cannot decide, or measured by a stand-in method that proves nothing. Two people measure on site.</source>
            <translation>距离与限值过近，现有点位精度不足以判定，或替代方法不足为证。须两人现场测量。</translation>
        </message>
        <message>
            <source>Findings to be measured on site</source>
            <translation>须现场测量的判定结果</translation>
        </message>
        <message>
            <source>Nothing is borderline: every verdict is sure.</source>
            <translation>没有临界情形，全部判定明确。</translation>
        </message>
        <message>
            <source>Save the list…</source>
            <translation>导出清单…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
    </context>
    <context>
        <name>FindingsBar</name>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>筛选…</translation>
        </message>
        <message>
            <source>Filter by vendor, school, address</source>
            <translation>按经营主体、学校、地址筛选</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>Findings: vendor, school, rule and every distance</source>
            <translation>判定结果：经营主体、学校、规则和各种距离</translation>
        </message>
    </context>
    <context>
        <name>Lack</name>
        <message>
            <source>the school has no campus outline</source>
            <translation>学校没有校园边界</translation>
        </message>
        <message>
            <source>the school has no open gate on record</source>
            <translation>学校没有登记开放的校门</translation>
        </message>
        <message>
            <source>no open gate is marked as the main one</source>
            <translation>没有标明主校门</translation>
        </message>
        <message>
            <source>the school has no point on record</source>
            <translation>学校没有点位</translation>
        </message>
        <message>
            <source>the vendor has no place on the map</source>
            <translation>经营主体没有位置</translation>
        </message>
        <message>
            <source>the workspace has no roads to walk on</source>
            <translation>工作区没有可步行的道路</translation>
        </message>
        <message>
            <source>no walk is known: no street near enough, or more than 5 km</source>
            <translation>没有步行路径：附近没有道路，或超过 5 公里</translation>
        </message>
    </context>
    <context>
        <name>PresetPicker</name>
        <message>
            <source>Add a rule</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>Rules as other places have published them, to start from. Everything can be edited afterwards.</source>
            <translation>各地公布的规则，供参照起步，添加后均可修改。</translation>
        </message>
        <message>
            <source>Rules to start from</source>
            <translation>可参照的规则</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
    </context>
    <context>
        <name>RadiusPreview</name>
        <message>
            <source>Try another radius</source>
            <translation>试算其他距离</translation>
        </message>
        <message>
            <source>Radius in metres</source>
            <translation>距离（米）</translation>
        </message>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Leave the rule as it is (Esc)</source>
            <translation>规则保持不变（Esc）</translation>
        </message>
        <message>
            <source>Apply to the rule</source>
            <translation>应用到规则</translation>
        </message>
    </context>
    <context>
        <name>ResultFile</name>
        <message>
            <source>This is the file of the open workspace. Please choose another one.</source>
            <translation>这是当前打开的工作区文件，请另选一个文件。</translation>
        </message>
    </context>
    <context>
        <name>RecordPreview</name>
        <message>
            <source>Back to the map</source>
            <translation>返回地图</translation>
        </message>
        <message>
            <source>Measuring record</source>
            <translation>距离认定记录</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>保存为 PDF…</translation>
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>More: duplicate, delete, its findings</source>
            <translation>更多：复制、删除、查看判定结果</translation>
        </message>
        <message>
            <source>Try another radius</source>
            <translation>试算其他距离</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
    </context>
    <context>
        <name>RuleText</name>
        <message>
            <source>in a straight line from the campus boundary</source>
            <translation>自校园边界直线</translation>
        </message>
        <message>
            <source>in a straight line from the campus boundary to the door</source>
            <translation>自校园边界至店门直线</translation>
        </message>
        <message>
            <source>in a straight line from the nearest open gate</source>
            <translation>自最近的开放校门直线</translation>
        </message>
        <message>
            <source>on foot from the nearest open gate</source>
            <translation>自最近的开放校门步行</translation>
        </message>
        <message>
            <source>on foot from the main gate</source>
            <translation>自主校门步行</translation>
        </message>
        <message>
            <source>in a straight line from the school's point</source>
            <translation>自学校点位直线</translation>
        </message>
        <message>
            <source>Within %1 m %2, %1 m itself included</source>
            <translation>%2 %1 米以内（含 %1 米）</translation>
        </message>
        <message>
            <source>Less than %1 m %2, %1 m itself not included</source>
            <translation>%2不足 %1 米（不含 %1 米）</translation>
        </message>
        <message>
            <source>The document itself names this method.</source>
            <translation>文件写明了测量方法。</translation>
        </message>
        <message>
            <source>The document names no method: this one is our reading of it.</source>
            <translation>文件未写明测量方法，此为我们的理解。</translation>
        </message>
        <message>
            <source>All kinds of schools</source>
            <translation>各类学校</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 等另 %2 类</translation>
        </message>
        <message>
            <source>In force until %1</source>
            <translation>有效期至 %1</translation>
        </message>
        <message>
            <source>In force from %1</source>
            <translation>自 %1 起施行</translation>
        </message>
        <message>
            <source>In force from %1 to %2</source>
            <translation>有效期 %1 至 %2</translation>
        </message>
        <message>
            <source>Not in force yet: it begins on %1.</source>
            <translation>尚未施行：自 %1 起生效。</translation>
        </message>
        <message>
            <source>No longer in force: it ended on %1.</source>
            <translation>已经失效：有效期至 %1。</translation>
        </message>
        <message>
            <source>It does not say until when it holds. Check that it is still in force.</source>
            <translation>文件未载明有效期，请核实是否仍然有效。</translation>
        </message>
    </context>
    <context>
        <name>WhyText</name>
        <message>
            <source>The rule “%1” applies: %2.</source>
            <translation>适用规则《%1》：%2。</translation>
        </message>
        <message>
            <source>The rule “%1” (%3) applies: %2.</source>
            <translation>适用规则《%1》（%3）：%2。</translation>
        </message>
        <message>
            <source>.</source>
            <translation>。</translation>
        </message>
        <message>
            <source>The school has no campus outline on record</source>
            <translation>该校没有登记校园边界</translation>
        </message>
        <message>
            <source>The school has no point on record</source>
            <translation>该校没有登记点位</translation>
        </message>
        <message>
            <source>The school has no open gate on record</source>
            <translation>该校没有登记开放的校门</translation>
        </message>
        <message>
            <source>The gates cannot be used</source>
            <translation>校门点位不可用</translation>
        </message>
        <message>
            <source>No walk can be measured (no street near enough, or no main gate)</source>
            <translation>无法测量步行距离（附近没有道路，或没有主校门）</translation>
        </message>
        <message>
            <source>It was measured as the rule wants it: %1.</source>
            <translation>按规则要求的方法测量：%1。</translation>
        </message>
        <message>
            <source>%1, so this stands in for what the rule wants: %2.</source>
            <translation>%1，因此以下列方法替代规则要求的方法：%2。</translation>
        </message>
        <message>
            <source>It can only come out longer than the rule's own distance, so what is within the limit by it is inside by the rule too.</source>
            <translation>替代距离只会比规则要求的距离更长，按它在限值以内的，按规则也必在区内。</translation>
        </message>
        <message>
            <source>It may come out shorter than the rule's own distance, so it cannot prove “inside”: borderline at most.</source>
            <translation>替代距离可能比规则要求的距离更短，不能认定“区内”，最多判为临界。</translation>
        </message>
        <message>
            <source>the nearest point of the campus boundary</source>
            <translation>校园边界最近点</translation>
        </message>
        <message>
            <source>the one known point of the school 仅有学校点位</source>
            <translation>学校点位（仅有学校点位）</translation>
        </message>
        <message>
            <source>the point of the school</source>
            <translation>学校点位</translation>
        </message>
        <message>
            <source>the nearest open gate</source>
            <translation>最近的开放校门</translation>
        </message>
        <message>
            <source>the gate “%1”</source>
            <translation>校门“%1”</translation>
        </message>
        <message>
            <source>the vendor's door</source>
            <translation>店门</translation>
        </message>
        <message>
            <source>the nearest point of the vendor's premises</source>
            <translation>经营场所最近点</translation>
        </message>
        <message>
            <source>The vendor lies on the campus itself, so the distance is 0.</source>
            <translation>经营主体位于校园之内，距离为 0。</translation>
        </message>
        <message>
            <source>Measured from %1 (%2) to %3 (%4).</source>
            <translation>自%1（%2）量至%3（%4）。</translation>
        </message>
        <message>
            <source>Of that, %1 m lead straight from the gate to the street, %2 m along streets, %3 m from the street to the door.</source>
            <translation>其中校门至道路直线 %1 米，沿道路 %2 米，道路至店门直线 %3 米。</translation>
        </message>
        <message>
            <source>Unrounded it is %1 m; the limit is %2 m: %1 %3 %2.</source>
            <translation>未舍入的距离为 %1 米，限值为 %2 米：%1 %3 %2。</translation>
        </message>
        <message>
            <source>The limit itself counts as inside.</source>
            <translation>限值本身计入区内。</translation>
        </message>
        <message>
            <source>The limit itself does not count as inside.</source>
            <translation>限值本身不计入区内。</translation>
        </message>
        <message>
            <source>The school's place is known to ± %1 m, the vendor's to ± %2 m; together ± %3 m.</source>
            <translation>学校位置精度 ± %1 米，经营主体位置精度 ± %2 米，合计 ± %3 米。</translation>
        </message>
        <message>
            <source>It differs from the limit by %1 m, which is within ± %2 m: borderline. Two people measure on site.</source>
            <translation>与限值相差 %1 米，在 ± %2 米以内：临界，须两人现场测量。</translation>
        </message>
        <message>
            <source>It is within the limit, but measured by a method that cannot prove it: borderline. Two people measure on site.</source>
            <translation>在限值以内，但所用方法不足为证：临界，须两人现场测量。</translation>
        </message>
        <message>
            <source>It is exactly at the limit, and the places are taken as exact: %1.</source>
            <translation>恰在限值上，位置视为准确：%1。</translation>
        </message>
        <message>
            <source>It is %1 m inside the limit, more than ± %2 m: inside.</source>
            <translation>比限值短 %1 米，超过 ± %2 米：区内。</translation>
        </message>
        <message>
            <source>It is %1 m beyond the limit, more than ± %2 m: outside.</source>
            <translation>比限值长 %1 米，超过 ± %2 米：区外。</translation>
        </message>
        <message>
            <source>No verdict: %1</source>
            <translation>没有判定：%1</translation>
        </message>
        <message>
            <source>The rule does not apply to this pair, or one of them has no place on the map.</source>
            <translation>规则不适用于这一对，或其中一方没有位置。</translation>
        </message>
        <message>
            <source>The rule is switched off at the moment.</source>
            <translation>该规则目前停用。</translation>
        </message>
        <message>
            <source>By every method</source>
            <translation>各种方法的距离</translation>
        </message>
    </context>
    <context>
        <name>WhyView</name>
        <message>
            <source>Close the explanation</source>
            <translation>关闭理由</translation>
        </message>
        <message>
            <source>Measuring record…</source>
            <translation>距离认定记录…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::BorderlineList</name>
        <message>
            <source>The zones are not evaluated yet.</source>
            <translation>禁售区尚未判定。</translation>
        </message>
        <message>
            <source>Nothing is borderline: every verdict is sure.</source>
            <translation>没有临界情形，全部判定明确。</translation>
        </message>
        <message>
            <source>Listing what must be measured</source>
            <translation>列出待测量的</translation>
        </message>
        <message>
            <source>Save the work list</source>
            <translation>导出工作清单</translation>
        </message>
        <message>
            <source>To be measured</source>
            <translation>待测量</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;CSV (*.csv)</source>
            <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>School, distance, what would settle it</source>
            <translation>学校、距离、如何判定</translation>
        </message>
        <message>
            <source>Measured m</source>
            <translation>实测（米）</translation>
        </message>
        <message>
            <source>Two officers, date</source>
            <translation>两名执法人员、日期</translation>
        </message>
        <message>
            <source>To be measured on site</source>
            <translation>须现场测量</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送打印机。</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::BorderlineModel</name>
        <message>
            <source>school ± %1 m, vendor ± %2 m</source>
            <translation>学校 ± %1 米，店 ± %2 米</translation>
        </message>
        <message>
            <source>%1 ± %2 m, limit %3 m</source>
            <translation>%1 ± %2 米，限值 %3 米</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::FindingsModel</name>
        <message>
            <source>only a school point</source>
            <translation>仅有学校点位</translation>
        </message>
        <message>
            <source>stand-in method</source>
            <translation>替代方法</translation>
        </message>
        <message>
            <source>suspected: %1</source>
            <translation>疑似：%1</translation>
        </message>
        <message>
            <source>being measured</source>
            <translation>正在测量</translation>
        </message>
        <message>
            <source>No figure: %1.</source>
            <translation>没有数值：%1。</translation>
        </message>
        <message>
            <source>The figure that decided</source>
            <translation>据以判定的数值</translation>
        </message>
        <message>
            <source>The rule wants: %1. The school lacks what that needs, so this stands in.</source>
            <translation>规则要求：%1。该校缺少所需的资料，故以此替代。</translation>
        </message>
        <message>
            <source>Metres %1. Measured for the rows in view; a saved table has it for all.</source>
            <translation>%1的米数。只对可见的行测量；导出的表格含全部行。</translation>
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
            <source>Rule</source>
            <translation>规则</translation>
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
            <source>Measured from</source>
            <translation>测量方法</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>To door</source>
            <translation>边界至门</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>校门</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>步行</translation>
        </message>
        <message>
            <source>Main gate walk</source>
            <translation>主门步行</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>点位</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>标记</translation>
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
        <name>huyuan::ui::FindingsPanel</name>
        <message>
            <source>Reading the table</source>
            <translation>读取表格</translation>
        </message>
        <message>
            <source>Ordering the table</source>
            <translation>表格排序</translation>
        </message>
        <message>
            <source>All verdicts</source>
            <translation>全部判定</translation>
        </message>
        <message>
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <source>All districts</source>
            <translation>全部县区</translation>
        </message>
        <message>
            <source>%1 findings</source>
            <translation>%1 条</translation>
        </message>
        <message>
            <source>%1 of %2 findings</source>
            <translation>%1 / %2 条</translation>
        </message>
        <message>
            <source>No finding passes the filter.</source>
            <translation>没有符合筛选条件的判定结果。</translation>
        </message>
        <message>
            <source>No vendor is near enough to any school under the rules in use.</source>
            <translation>按启用的规则，没有经营主体离学校足够近。</translation>
        </message>
        <message>
            <source>No findings yet: evaluate the zones (F5).</source>
            <translation>尚无判定结果，请先判定禁售区（F5）。</translation>
        </message>
        <message>
            <source>Go to the vendor</source>
            <translation>转到经营主体</translation>
        </message>
        <message>
            <source>Go to the school</source>
            <translation>转到学校</translation>
        </message>
        <message>
            <source>%1 rows are too many to copy: save the table instead.</source>
            <translation>%1 行过多，无法复制，请导出表格。</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>%1 rows copied.</source>
            <translation>已复制 %1 行。</translation>
        </message>
        <message>
            <source>Save the findings shown</source>
            <translation>导出所示判定结果</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>判定结果</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;CSV (*.csv)</source>
            <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::MethodDistancesCache</name>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::PresetPicker</name>
        <message>
            <source>Reading the rules to start from</source>
            <translation>读取可参照的规则</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RadiusPreview</name>
        <message>
            <source>The rule has this radius now. Move the slider; the map shows the zones dashed.</source>
            <translation>这是规则现在的距离。拖动滑块，地图以虚线显示试算的禁售区。</translation>
        </message>
        <message>
            <source>Now: %1 m. Nothing is saved until you apply it.</source>
            <translation>现在为 %1 米。应用之前不会保存。</translation>
        </message>
        <message>
            <source>Trying another radius</source>
            <translation>试算其他距离</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; vendors inside, &lt;b&gt;%2&lt;/b&gt; borderline</source>
            <translation>区内 &lt;b&gt;%1&lt;/b&gt; 户，临界 &lt;b&gt;%2&lt;/b&gt; 户</translation>
        </message>
        <message>
            <source>%1 pairs of vendor and school inside, %2 borderline</source>
            <translation>经营主体与学校的组合：区内 %1 对，临界 %2 对</translation>
        </message>
        <message>
            <source>Changing the radius</source>
            <translation>修改距离</translation>
        </message>
        <message>
            <source>Counting …</source>
            <translation>正在计算…</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RecordPreview</name>
        <message>
            <source>Making the measuring record</source>
            <translation>制作距离认定记录</translation>
        </message>
        <message>
            <source>Measuring record: %1</source>
            <translation>距离认定记录：%1</translation>
        </message>
        <message>
            <source>Painting a page</source>
            <translation>绘制页面</translation>
        </message>
        <message>
            <source>Measuring record</source>
            <translation>距离认定记录</translation>
        </message>
        <message>
            <source>Save the measuring record</source>
            <translation>保存距离认定记录</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>The printer does not take the page.</source>
            <translation>打印机不接受该页。</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送打印机。</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RuleCard</name>
        <message>
            <source>Show its findings</source>
            <translation>查看其判定结果</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制规则</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Rule in use: %1</source>
            <translation>启用规则：%1</translation>
        </message>
        <message>
            <source>In use; press to switch the rule off</source>
            <translation>已启用，点按停用</translation>
        </message>
        <message>
            <source>Switched off; press to use the rule</source>
            <translation>已停用，点按启用</translation>
        </message>
        <message>
            <source>Try another radius for %1</source>
            <translation>为%1试算其他距离</translation>
        </message>
        <message>
            <source>Edit %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>%1的更多操作</translation>
        </message>
        <message>
            <source>Switched off: not evaluated.</source>
            <translation>已停用，不参与判定。</translation>
        </message>
        <message>
            <source>Schools: %1</source>
            <translation>学校：%1</translation>
        </message>
        <message>
            <source>Goods: %1</source>
            <translation>商品：%1</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RuleList</name>
        <message>
            <source>Switching the rule on</source>
            <translation>启用规则</translation>
        </message>
        <message>
            <source>Switching the rule off</source>
            <translation>停用规则</translation>
        </message>
        <message>
            <source> (copy)</source>
            <translation>（副本）</translation>
        </message>
        <message>
            <source>Duplicating the rule</source>
            <translation>复制规则</translation>
        </message>
        <message>
            <source>Delete the rule</source>
            <translation>删除规则</translation>
        </message>
        <message>
            <source>Delete %1? Ctrl+Z brings it back.</source>
            <translation>删除 %1？可用 Ctrl+Z 恢复。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Deleting the rule</source>
            <translation>删除规则</translation>
        </message>
        <message>
            <source>Adding the rule</source>
            <translation>添加规则</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::WhyView</name>
        <message>
            <source>Measuring …</source>
            <translation>正在测量…</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RoadDesk</name>
        <message>
            <source>Closing a street</source>
            <translation>正在封闭或恢复道路</translation>
        </message>
        <message>
            <source>%1 is closed to vehicles.</source>
            <translation>%1已对车辆封闭。</translation>
        </message>
        <message>
            <source>%1 is open again.</source>
            <translation>%1已恢复通行。</translation>
        </message>
        <message>
            <source>Looking for the way</source>
            <translation>正在寻找路线</translation>
        </message>
        <message>
            <source>Looking what is within reach</source>
            <translation>正在计算可达道路</translation>
        </message>
        <message>
            <source>Looking through the roads</source>
            <translation>正在检查路网</translation>
        </message>
    </context>
    <context>
        <name>RoadsView</name>
        <message>
            <source>How far it is</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Import roads…</source>
            <translation>导入路网…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Kilometres by class</source>
            <translation>各等级里程</translation>
        </message>
        <message>
            <source>Not joined to the rest</source>
            <translation>未与路网相连</translation>
        </message>
        <message>
            <source>Islands and one-way traps</source>
            <translation>孤岛与单行陷阱</translation>
        </message>
        <message>
            <source>Import others…</source>
            <translation>导入其他路网…</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RoadsView</name>
        <message>
            <source>Closed to vehicles: %1</source>
            <translation>对车辆封闭：%1</translation>
        </message>
        <message>
            <source>Import roads</source>
            <translation>导入路网</translation>
        </message>
        <message>
            <source>OpenStreetMap and lines (*.osm *.pbf *.bz2 *.shp *.gpkg *.geojson *.json *.csv *.kml);;All files (*)</source>
            <translation>OpenStreetMap 与线图层 (*.osm *.pbf *.bz2 *.shp *.gpkg *.geojson *.json *.csv *.kml);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Importing the roads</source>
            <translation>正在导入路网</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 条</translation>
        </message>
        <message>
            <source>Roads imported: %1 ways.</source>
            <translation>路网已导入：%1 条道路。</translation>
        </message>
        <message>
            <source>Reading the roads …</source>
            <translation>正在读取路网…</translation>
        </message>
        <message>
            <source>No roads yet. Load an extract of OpenStreetMap (.osm.pbf) or lines with a class: routes, walking distances and reach need them.</source>
            <translation>还没有路网。请导入 OpenStreetMap 数据（.osm.pbf）或带等级的线图层：路线、步行距离和可达范围都需要它。</translation>
        </message>
        <message>
            <source>Looking through the roads …</source>
            <translation>正在检查路网…</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>The source is not stated.</source>
            <translation>未注明来源。</translation>
        </message>
        <message>
            <source>loaded %1</source>
            <translation>%1 导入</translation>
        </message>
        <message>
            <source>%1: %2 km in use, %3 junctions</source>
            <translation>%1：可用 %2 公里，%3 个路口</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>范围 %1 至 %2</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>里程</translation>
        </message>
        <message>
            <source>Islands: %1, one-way traps: %2. Nobody is led there. Click one to see it.</source>
            <translation>孤岛 %1 处，单行陷阱 %2 处：路线不会经过。点击可在地图上查看。</translation>
        </message>
        <message>
            <source>Everything hangs together.</source>
            <translation>全部道路相互连通。</translation>
        </message>
        <message>
            <source>way %1</source>
            <translation>道路 %1</translation>
        </message>
    </context>
    <context>
        <name>WaysView</name>
        <message>
            <source>There are no roads yet: import some under “Roads”.</source>
            <translation>还没有路网：请先在“道路”中导入。</translation>
        </message>
        <message>
            <source>Travel</source>
            <translation>出行方式</translation>
        </message>
        <message>
            <source>How one travels</source>
            <translation>出行方式</translation>
        </message>
        <message>
            <source>Way between two places</source>
            <translation>两点间路线</translation>
        </message>
        <message>
            <source>Turn the way round</source>
            <translation>起终点互换</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>复制为文字</translation>
        </message>
        <message>
            <source>Take the way off the map</source>
            <translation>从地图上清除路线</translation>
        </message>
        <message>
            <source>Click two places</source>
            <translation>在地图上点两处</translation>
        </message>
        <message>
            <source>Instructions</source>
            <translation>行驶指引</translation>
        </message>
        <message>
            <source>Within reach</source>
            <translation>可达范围</translation>
        </message>
        <message>
            <source>Take it off the map</source>
            <translation>从地图上清除</translation>
        </message>
        <message>
            <source>Minutes of travel</source>
            <translation>出行分钟数</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>From a place</source>
            <translation>从某处</translation>
        </message>
        <message>
            <source>From the selection</source>
            <translation>从所选记录</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Period of the day</source>
            <translation>时段</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::WaysView</name>
        <message>
            <source>Now click the destination on the map. Esc takes the start away.</source>
            <translation>请在地图上点击终点。按 Esc 取消起点。</translation>
        </message>
        <message>
            <source>Click the start on the map, then the destination.</source>
            <translation>请在地图上先点击起点，再点击终点。</translation>
        </message>
        <message>
            <source>%2 from %1: %3 of streets within %4 min</source>
            <translation>%2从 %1 出发：%4 分钟内可达道路 %3</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分钟</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>1 stop</source>
            <translation>1 个点位</translation>
        </message>
        <message>
            <source>%1 stops</source>
            <translation>%1 个点位</translation>
        </message>
        <message>
            <source>it lies in the team&apos;s home district</source>
            <translation>位于该组的户籍县区</translation>
        </message>
        <message>
            <source>an officer of the team must step back there</source>
            <translation>该组有成员须回避</translation>
        </message>
        <message>
            <source>its district was not drawn for this team</source>
            <translation>所属县区不是该组抽中的县区</translation>
        </message>
        <message>
            <source>the team lacks a skill that it needs</source>
            <translation>该组缺少所需的专长</translation>
        </message>
        <message>
            <source>no way leads there from where the team starts</source>
            <translation>从该组出发地没有道路可达</translation>
        </message>
        <message>
            <source>it has no place on the map</source>
            <translation>没有地图位置</translation>
        </message>
        <message>
            <source>the team does not work on that day</source>
            <translation>该组当日不出勤</translation>
        </message>
        <message>
            <source>the stop is locked: unlock it first</source>
            <translation>该点位已锁定，请先解锁</translation>
        </message>
        <message>
            <source>the route is locked: unlock it first</source>
            <translation>该路线已锁定，请先解锁</translation>
        </message>
        <message>
            <source>the route has no reserve left</source>
            <translation>该路线已无备选点</translation>
        </message>
        <message>
            <source>the plan has no such day</source>
            <translation>计划中没有这一天</translation>
        </message>
        <message>
            <source>there is nothing to change</source>
            <translation>没有可更改的内容</translation>
        </message>
        <message>
            <source>no time left</source>
            <translation>时间不够</translation>
        </message>
        <message>
            <source>kept apart from its neighbours</source>
            <translation>须与相邻点位错开</translation>
        </message>
        <message>
            <source>out of reach</source>
            <translation>无法到达</translation>
        </message>
        <message>
            <source>no place on the map</source>
            <translation>没有地图位置</translation>
        </message>
        <message>
            <source>no team may go there</source>
            <translation>没有可前往的组</translation>
        </message>
        <message>
            <source>taken out by hand</source>
            <translation>手工移出</translation>
        </message>
        <message>
            <source>a reserve went in its place</source>
            <translation>已由备选点替换</translation>
        </message>
        <message>
            <source>stop moved</source>
            <translation>移动点位</translation>
        </message>
        <message>
            <source>stop added</source>
            <translation>加入点位</translation>
        </message>
        <message>
            <source>stop removed</source>
            <translation>移出点位</translation>
        </message>
        <message>
            <source>reserve taken</source>
            <translation>启用备选点</translation>
        </message>
        <message>
            <source>stop locked</source>
            <translation>锁定点位</translation>
        </message>
        <message>
            <source>stop unlocked</source>
            <translation>解锁点位</translation>
        </message>
        <message>
            <source>route locked</source>
            <translation>锁定路线</translation>
        </message>
        <message>
            <source>route unlocked</source>
            <translation>解锁路线</translation>
        </message>
        <message>
            <source>day split</source>
            <translation>拆分当日</translation>
        </message>
        <message>
            <source>planned again</source>
            <translation>重新优化</translation>
        </message>
        <message>
            <source>kept plan taken back</source>
            <translation>恢复留存方案</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>travel %1</source>
            <translation>路程 %1</translation>
        </message>
        <message>
            <source>windows missed %1</source>
            <translation>错过时段 %1</translation>
        </message>
        <message>
            <source>late %1</source>
            <translation>迟到 %1</translation>
        </message>
        <message>
            <source>overtime %1</source>
            <translation>超时 %1</translation>
        </message>
        <message>
            <source>days %1</source>
            <translation>工作时长 %1</translation>
        </message>
        <message>
            <source>spread %1</source>
            <translation>长短差 %1</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>没有差别</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>breaks the draw: a reason is needed</source>
            <translation>与抽取结果不符，须填写理由</translation>
        </message>
        <message>
            <source>its school has no lessons on that day</source>
            <translation>该校当日不上课</translation>
        </message>
        <message>
            <source>the travel times are still being prepared</source>
            <translation>路程时间尚在准备中</translation>
        </message>
        <message>
            <source>left over %1</source>
            <translation>未排入 %1</translation>
        </message>
        <message>
            <source>more stops than the campaign allows a day</source>
            <translation>超过本轮每日点位上限</translation>
        </message>
        <message>
            <source>in the home district of every team that could go</source>
            <translation>可前往各组均为户籍县区</translation>
        </message>
        <message>
            <source>every team that could go must step back</source>
            <translation>可前往各组均须回避</translation>
        </message>
        <message>
            <source>no team has the skill</source>
            <translation>没有组具备所需专长</translation>
        </message>
        <message>
            <source>no lessons on these days</source>
            <translation>这些日期不上课</translation>
        </message>
        <message>
            <source>its window cannot be kept</source>
            <translation>检查时段无法满足</translation>
        </message>
        <message>
            <source>a team of the draw that has no record: it stays at home</source>
            <translation>抽取结果中的组没有记录：不出动</translation>
        </message>
        <message>
            <source>has no start place: it stays at home</source>
            <translation>没有出发点：不出动</translation>
        </message>
        <message>
            <source>its day ends before it begins: it stays at home</source>
            <translation>结束时间早于出发时间：不出动</translation>
        </message>
        <message>
            <source>its lunch does not fit between its times: the campaign&apos;s holds</source>
            <translation>午休比可用的时段长：按本轮规则午休</translation>
        </message>
        <message>
            <source>a rule speaks of it, but no vendor has this code</source>
            <translation>规则提到了它，但没有该代码的经营主体</translation>
        </message>
        <message>
            <source>no term calendar: working days are taken for days with lessons</source>
            <translation>没有校历：暂以工作日为上课日</translation>
        </message>
        <message>
            <source>its term calendar does not know the day, taken for one with lessons if it is a working day:</source>
            <translation>校历未覆盖该日，若为工作日则暂按上课日处理：</translation>
        </message>
        <message>
            <source>nobody can keep its window, so it is visited at any time</source>
            <translation>谁也赶不上其时段，改为任意时间走访</translation>
        </message>
        <message>
            <source>parts that were planned by themselves, as all at once would have taken too much memory</source>
            <translation>个部分分别排定，因为一次全部排定所需内存过多</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>lunch</source>
            <translation>午餐</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::PlanTimeline</name>
        <message>
            <source>The teams&apos; days along the hours</source>
            <translation>各组当日时间轴</translation>
        </message>
        <message>
            <source>%1, %2: from %3 to %4, %5</source>
            <translation>%1，%2：%3 至 %4，%5</translation>
        </message>
        <message>
            <source>there %1, begins %2, leaves %3</source>
            <translation>到达 %1，开始 %2，离开 %3</translation>
        </message>
        <message>
            <source>travel %1 min, %2 km</source>
            <translation>路程 %1 分钟，%2 公里</translation>
        </message>
        <message>
            <source>window %1–%2</source>
            <translation>时段 %1–%2</translation>
        </message>
        <message>
            <source> – missed</source>
            <translation>（错过）</translation>
        </message>
        <message>
            <source>waits %1 min</source>
            <translation>等候 %1 分钟</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>no stops</source>
            <translation>无点位</translation>
        </message>
        <message>
            <source>%1 · %2 · %3 km</source>
            <translation>%1 · %2 · %3 公里</translation>
        </message>
    </context>
    <context>
        <name>DrawTerms</name>
        <message>
            <source>1  Whom</source>
            <translation>1  抽哪些</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Kind of shop</source>
            <translation>业态</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险等级</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Not if visited within</source>
            <translation>不抽近期已检查</translation>
        </message>
        <message>
            <source>no such rule</source>
            <translation>不限</translation>
        </message>
        <message>
            <source> months</source>
            <translation> 个月</translation>
        </message>
        <message>
            <source>Complaints in a year</source>
            <translation>近一年投诉至少</translation>
        </message>
        <message>
            <source>any number</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>2  How many, and who goes</source>
            <translation>2  抽多少、谁去</translation>
        </message>
        <message>
            <source>Strata by</source>
            <translation>分层依据</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>业态</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>名额</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>抽取数</translation>
        </message>
        <message>
            <source>Higher risk is likelier to be drawn</source>
            <translation>风险越高越容易抽中（加权）</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>重点</translation>
        </message>
        <message>
            <source>High</source>
            <translation>较高</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>Unrated</source>
            <translation>未分级</translation>
        </message>
        <message>
            <source>Officers a team</source>
            <translation>每组执法人员</translation>
        </message>
        <message>
            <source> drawn</source>
            <translation> 名（抽取）</translation>
        </message>
        <message>
            <source>Pair not again for</source>
            <translation>同组同县区不重复</translation>
        </message>
        <message>
            <source>teams keep theirs</source>
            <translation>用各组现有人员</translation>
        </message>
        <message>
            <source>Reserves of each</source>
            <translation>每层备选</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DrawTerms</name>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Targets in all</source>
            <translation>共抽取</translation>
        </message>
        <message>
            <source>Targets a stratum</source>
            <translation>每层抽取</translation>
        </message>
        <message>
            <source>all kinds</source>
            <translation>全部业态</translation>
        </message>
        <message>
            <source>all classes</source>
            <translation>全部等级</translation>
        </message>
        <message>
            <source>all districts</source>
            <translation>全部县区</translation>
        </message>
        <message>
            <source>for each stratum</source>
            <translation>每层相同</translation>
        </message>
        <message>
            <source>in all, by size</source>
            <translation>总数，按家数分到各层</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::ChoiceButton</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>Exclusion</name>
        <message>
            <source>without a code</source>
            <translation>无代码</translation>
        </message>
        <message>
            <source>listed twice</source>
            <translation>代码重复</translation>
        </message>
        <message>
            <source>closed or revoked</source>
            <translation>停业、注销或吊销</translation>
        </message>
        <message>
            <source>of another kind</source>
            <translation>业态不符</translation>
        </message>
        <message>
            <source>of another risk class</source>
            <translation>风险等级不符</translation>
        </message>
        <message>
            <source>in another district</source>
            <translation>县区不符</translation>
        </message>
        <message>
            <source>without a position</source>
            <translation>无坐标</translation>
        </message>
        <message>
            <source>outside the zones</source>
            <translation>不在禁售区</translation>
        </message>
        <message>
            <source>visited lately</source>
            <translation>近期已检查</translation>
        </message>
        <message>
            <source>with few complaints</source>
            <translation>投诉少</translation>
        </message>
        <message>
            <source>without a district</source>
            <translation>无县区</translation>
        </message>
        <message>
            <source>unrated</source>
            <translation>未分级</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>DrawPreviewView</name>
        <message>
            <source>Close</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DrawPreviewView</name>
        <message>
            <source>Counting…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>Counting who can be drawn</source>
            <translation>统计可抽取的主体</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; of %2 vendors can be drawn.</source>
            <translation>%2 家中有 &lt;b&gt;%1&lt;/b&gt; 家可抽取。</translation>
        </message>
        <message>
            <source>Left out: %1.</source>
            <translation>不抽取：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The zones are evaluated anew when the draw is frozen.</source>
            <translation>冻结时将重新判定禁售区。</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>……另有 %1 条</translation>
        </message>
        <message>
            <source>Stratum</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>家数</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Reserve</source>
            <translation>备选</translation>
        </message>
        <message>
            <source>%1 targets for %2 teams.</source>
            <translation>共 %1 家，%2 个组。</translation>
        </message>
        <message>
            <source>%1 officers can be drawn, %2 are needed.</source>
            <translation>可抽取执法人员 %1 名，需要 %2 名。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 家%2</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>District</source>
            <translation>县区</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>应抽</translation>
        </message>
        <message>
            <source>Type under Wanted to give a stratum a number of its own.</source>
            <translation>在“应抽”一列填数，可为某层单独定名额。</translation>
        </message>
        <message>
            <source>Strata with a number of their own: %1.</source>
            <translation>单独定名额的层：%1。</translation>
        </message>
        <message>
            <source>The same for all</source>
            <translation>全部相同</translation>
        </message>
    </context>
    <context>
        <name>DrawResultView</name>
        <message>
            <source>5  Result</source>
            <translation>5  结果</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>另存</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::DrawResultView</name>
        <message>
            <source>One page (PDF)…</source>
            <translation>摇号记录单（PDF）…</translation>
        </message>
        <message>
            <source>Record, to verify…</source>
            <translation>记录文件（核验用）…</translation>
        </message>
        <message>
            <source>List, to verify…</source>
            <translation>名单（核验用）…</translation>
        </message>
        <message>
            <source>Who was left out, and why…</source>
            <translation>不抽取名单及原因…</translation>
        </message>
        <message>
            <source>Terms…</source>
            <translation>抽取方案…</translation>
        </message>
        <message>
            <source>5  Result</source>
            <translation>5  结果</translation>
        </message>
        <message>
            <source>5  Result of draw %1</source>
            <translation>5  第 %1 次抽取的结果</translation>
        </message>
        <message>
            <source>%1 drawn, %2 in reserve. Public words: “%3”. Supervisor: %4. %5</source>
            <translation>抽中 %1 家，备选 %2 家。公开随机串：“%3”。监督人：%4。%5</translation>
        </message>
        <message>
            <source>It replaces draw %1: “%2”.</source>
            <translation>替换第 %1 次抽取：“%2”。</translation>
        </message>
        <message>
            <source>%1 times an officer meets the same vendor twice running.</source>
            <translation>执法人员连续两次遇同一主体 %1 人次。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Stratum</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>位次</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
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
            <source>Officers</source>
            <translation>执法人员</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Text (*.csv)</source>
            <translation>文本 (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Save the draw</source>
            <translation>另存抽取</translation>
        </message>
        <message>
            <source>Saving the draw</source>
            <translation>正在另存抽取</translation>
        </message>
        <message>
            <source>Drawing again to compare</source>
            <translation>重新抽取以核对</translation>
        </message>
        <message>
            <source>Confirmed: drawn again from the record and the list alone, everything agrees.</source>
            <translation>核验通过：仅凭记录和名单重新抽取，全部一致。</translation>
        </message>
        <message>
            <source>Not confirmed.</source>
            <translation>核验未通过。</translation>
        </message>
        <message>
            <source>%1 res.</source>
            <translation>%1 备选</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>启封…</translation>
        </message>
        <message>
            <source>Hashes alone…</source>
            <translation>只存校验值…</translation>
        </message>
        <message>
            <source>Sign the record</source>
            <translation>为记录签名</translation>
        </message>
        <message>
            <source>Choose the key to sign with…</source>
            <translation>选择签名密钥…</translation>
        </message>
        <message>
            <source>Sign the record with %1</source>
            <translation>用 %1 为记录签名</translation>
        </message>
        <message>
            <source>The key to sign with</source>
            <translation>签名密钥</translation>
        </message>
        <message>
            <source>Keys (*.key *.pem);;All files (*)</source>
            <translation>密钥 (*.key *.pem);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Only the hashes may be saved before the plan is released.</source>
            <translation>计划启封之前只能保存校验值。</translation>
        </message>
        <message>
            <source>Saved and signed.</source>
            <translation>已保存并签名。</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
    </context>
    <context>
        <name>PlanFigures</name>
        <message>
            <source>Team</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复之处</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>same weekday and hour</source>
            <translation>同一星期与钟点</translation>
        </message>
        <message>
            <source>same first stop</source>
            <translation>第一站相同</translation>
        </message>
        <message>
            <source>sets out in the same direction</source>
            <translation>出发方向相同</translation>
        </message>
        <message>
            <source>Kilometres</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>Hours on duty</source>
            <translation>在岗时长</translation>
        </message>
        <message>
            <source>Travel</source>
            <translation>路程</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候</translation>
        </message>
        <message>
            <source>Lateness</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>Windows missed</source>
            <translation>错过时段</translation>
        </message>
        <message>
            <source>Overtime</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Longest − shortest day</source>
            <translation>最长 − 最短日</translation>
        </message>
        <message>
            <source>Same as in earlier months</source>
            <translation>与往月雷同</translation>
        </message>
        <message>
            <source>In no route</source>
            <translation>未排入路线</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 个，%2</translation>
        </message>
        <message>
            <source>km</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>点位</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>At</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>: %1–%2</source>
            <translation>：%1–%2</translation>
        </message>
        <message>
            <source>, nobody can be there before %1</source>
            <translation>，最早 %1 才能到达</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Assumed or not quite kept</source>
            <translation>暂定或未完全做到</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::FiguresCard</name>
        <message>
            <source>Show what is behind it</source>
            <translation>查看明细</translation>
        </message>
        <message>
            <source>The plan in numbers</source>
            <translation>计划数据</translation>
        </message>
        <message>
            <source>The plan in numbers, all days</source>
            <translation>计划数据（全部日期）</translation>
        </message>
        <message>
            <source>The plan in numbers, %1</source>
            <translation>计划数据（%1）</translation>
        </message>
    </context>
    <context>
        <name>WhyStopCard</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Other places for this stop</source>
            <translation>该点位的其他安排</translation>
        </message>
        <message>
            <source>Move it there</source>
            <translation>移到该处</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::WhyStopCard</name>
        <message>
            <source>left out</source>
            <translation>不去</translation>
        </message>
        <message>
            <source>%1, as no. %2 instead</source>
            <translation>%1，改为第 %2 站</translation>
        </message>
        <message>
            <source>%1, as no. %2</source>
            <translation>%1，第 %2 站</translation>
        </message>
        <message>
            <source>It can be nowhere else under the draw and the rules.</source>
            <translation>按抽取结果和规则，不能放到别处。</translation>
        </message>
        <message>
            <source>The best other place costs %1 more by the plan&apos;s objective.</source>
            <translation>按计划目标，最好的其他位置也要多花 %1。</translation>
        </message>
        <message>
            <source>Another place would be better by the plan&apos;s objective: %1.</source>
            <translation>按计划目标，另有更好的位置：%1。</translation>
        </message>
        <message>
            <source>Why is %1 no. %2 of %3?</source>
            <translation>为什么“%1”是 %3 的第 %2 站？</translation>
        </message>
        <message>
            <source>; but it has to be visited</source>
            <translation>；但属必查</translation>
        </message>
        <message>
            <source>Instead</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Would cost</source>
            <translation>代价</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>Move it there</source>
            <translation>移到该处</translation>
        </message>
        <message>
            <source>Another place would be as good by the plan&apos;s objective.</source>
            <translation>按计划目标，另有同样好的位置。</translation>
        </message>
    </context>
    <context>
        <name>CompareCard</name>
        <message>
            <source>Kept plans</source>
            <translation>留存方案</translation>
        </message>
        <message>
            <source>Keep this plan…</source>
            <translation>留存此方案…</translation>
        </message>
        <message>
            <source>The plan to compare with</source>
            <translation>用于比较的方案</translation>
        </message>
        <message>
            <source>Figures of both plans</source>
            <translation>两个方案的数据</translation>
        </message>
        <message>
            <source>Stops that differ</source>
            <translation>不同的点位</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>恢复此方案</translation>
        </message>
        <message>
            <source>The kept plan becomes the plan; Ctrl+Z undoes it</source>
            <translation>留存方案成为当前计划；可按 Ctrl+Z 撤销</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>丢弃</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::CompareCard</name>
        <message>
            <source>none kept yet</source>
            <translation>尚无留存方案</translation>
        </message>
        <message>
            <source>compare with …</source>
            <translation>与……比较</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>留存</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>±</source>
            <translation>±</translation>
        </message>
        <message>
            <source>Stops elsewhere: %1, where they were: %2. The timeline shows the kept plan as a thin grey line; wedges mark what differs.</source>
            <translation>%1 个点位位置不同，%2 个未变。时间轴上灰色细线为留存方案，楔形标出差异。</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>Keep this plan</source>
            <translation>留存此方案</translation>
        </message>
        <message>
            <source>Under which name? It stays in the covert part of the workspace.</source>
            <translation>以什么名称留存？方案保存在工作区的保密部分。</translation>
        </message>
        <message>
            <source>Throw a kept plan away</source>
            <translation>丢弃留存方案</translation>
        </message>
        <message>
            <source>The kept plan %1 cannot be brought back.</source>
            <translation>留存方案“%1”丢弃后无法恢复。</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::SpareList</name>
        <message>
            <source>Visits that are in no route</source>
            <translation>未排入路线的检查</translation>
        </message>
        <message>
            <source>reserve of %1</source>
            <translation>%1 的备选</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>经营主体</translation>
        </message>
        <message>
            <source>Why in no route</source>
            <translation>未排入原因</translation>
        </message>
        <message>
            <source>Give it to</source>
            <translation>交给</translation>
        </message>
    </context>
    <context>
        <name>RoutesBoard</name>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>Take back the last change of the routes</source>
            <translation>撤销上一次路线更改</translation>
        </message>
        <message>
            <source>Make the change again</source>
            <translation>重做更改</translation>
        </message>
        <message>
            <source>Lock the selected stop: it stays in its route (L)</source>
            <translation>锁定所选点位：留在原路线 (L)</translation>
        </message>
        <message>
            <source>Why is this stop here? (W)</source>
            <translation>为什么这一站在这里？(W)</translation>
        </message>
        <message>
            <source>Plan the rest again</source>
            <translation>优化其余</translation>
        </message>
        <message>
            <source>Plans again what is not locked; nothing changes before you take it</source>
            <translation>重新优化未锁定的部分；采用之前不作任何更改</translation>
        </message>
        <message>
            <source>Show more hours (-)</source>
            <translation>显示更长时段 (-)</translation>
        </message>
        <message>
            <source>Show the whole day (0)</source>
            <translation>显示全天 (0)</translation>
        </message>
        <message>
            <source>Show fewer hours (+)</source>
            <translation>显示更短时段 (+)</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>How far planning again is</source>
            <translation>重新排定的进度</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RoutesBoard</name>
        <message>
            <source>all days</source>
            <translation>全部日期</translation>
        </message>
        <message>
            <source>preparing travel times …</source>
            <translation>正在准备路程时间……</translation>
        </message>
        <message>
            <source>Spread: the longest day less the shortest</source>
            <translation>最长一天减最短一天</translation>
        </message>
        <message>
            <source>%1 · %2 km · %3 h · spread %4</source>
            <translation>%1 · %2 公里 · %3 小时 · 最长 − 最短 %4</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Planning again what is not locked …</source>
            <translation>正在优化未锁定的部分……</translation>
        </message>
        <message>
            <source>Planned again, not yet taken: %1. Stops that would be elsewhere (marked): %2.</source>
            <translation>已重新优化，尚未采用：%1。将变动的点位（已标出）：%2 个。</translation>
        </message>
        <message>
            <source>Why is it here?</source>
            <translation>为什么在这里？</translation>
        </message>
        <message>
            <source>Show it on the map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Give it to</source>
            <translation>交给</translation>
        </message>
        <message>
            <source>Take the next reserve instead: %1</source>
            <translation>改用下一个备选：%1</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>From here on, another day</source>
            <translation>从这一站起改到另一天</translation>
        </message>
        <message>
            <source>Show only %1 on the map</source>
            <translation>地图上只显示 %1</translation>
        </message>
        <message>
            <source>Unlock the route %1</source>
            <translation>解锁路线 %1</translation>
        </message>
        <message>
            <source>Lock the route %1</source>
            <translation>锁定路线 %1</translation>
        </message>
        <message>
            <source>Plan this route again</source>
            <translation>重新优化这条路线</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::RouteDesk</name>
        <message>
            <source>Preparing the routes for changes</source>
            <translation>正在准备路线调整</translation>
        </message>
        <message>
            <source>Comparing the places for a stop</source>
            <translation>正在比较点位的各种安排</translation>
        </message>
        <message>
            <source>Planning the rest again</source>
            <translation>优化其余</translation>
        </message>
        <message>
            <source>The plan was changed meanwhile: nothing is proposed.</source>
            <translation>计划已有变动，不作建议。</translation>
        </message>
        <message>
            <source>Nothing better was found: the plan stays as it is.</source>
            <translation>没有找到更好的安排，计划保持不变。</translation>
        </message>
        <message>
            <source>Keeping the plan</source>
            <translation>正在留存方案</translation>
        </message>
        <message>
            <source>Kept: %1</source>
            <translation>已留存：%1</translation>
        </message>
        <message>
            <source>Throwing a kept plan away</source>
            <translation>正在丢弃留存方案</translation>
        </message>
        <message>
            <source>Reading a kept plan</source>
            <translation>正在读取留存方案</translation>
        </message>
        <message>
            <source>Taking back a kept plan</source>
            <translation>正在恢复留存方案</translation>
        </message>
        <message>
            <source>Not changed: %1.</source>
            <translation>未更改：%1。</translation>
        </message>
        <message>
            <source>Against the draw</source>
            <translation>与抽取结果不符</translation>
        </message>
        <message>
            <source>The draw did not give this stop to that team. Why is it done all the same? The reason is kept with the plan.</source>
            <translation>该点位并非抽取给该组。为何仍要这样安排？理由将随计划保存。</translation>
        </message>
        <message>
            <source>Not changed: without a reason the draw stands.</source>
            <translation>未更改：没有理由，以抽取结果为准。</translation>
        </message>
        <message>
            <source>Changing the routes</source>
            <translation>正在更改路线</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
            <source>Comparing the teams for a stop</source>
            <translation>正在比较各组对该站的代价</translation>
        </message>
    </context>
    <context>
        <name>GiveMenu</name>
        <message>
            <source>comparing the teams …</source>
            <translation>正在比较各组…</translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message>
            <source>Released %1 by %2 and %3.</source>
            <translation>%1 由 %2 和 %3 启封。</translation>
        </message>
        <message>
            <source>Reason: %1.</source>
            <translation>理由：%1。</translation>
        </message>
        <message>
            <source>The plan was changed after its release. Release it as it is now, or take the changes back.</source>
            <translation>计划在启封之后改动过。请按现状再次启封，或撤回改动。</translation>
        </message>
        <message>
            <source>Not released: draw and plan can be looked at, but not saved or printed.</source>
            <translation>未启封：抽取结果和计划可以查看，不能保存或打印。</translation>
        </message>
        <message>
            <source>Not released: until there is a plan, and it is released, only the hashes of the draw can be saved.</source>
            <translation>未启封：规划路线并启封之前，抽取结果只能保存校验值。</translation>
        </message>
    </context>
    <context>
        <name>ReleaseCard</name>
        <message>
            <source>Release</source>
            <translation>启封</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督人</translation>
        </message>
        <message>
            <source>somebody else</source>
            <translation>须为另一人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>huyuan::ui::ReleaseCard</name>
        <message>
            <source>Planned for %1: before that day a release needs a reason.</source>
            <translation>计划于 %1 执行：早于当日启封须写明理由。</translation>
        </message>
        <message>
            <source>Releasing the plan</source>
            <translation>正在启封计划</translation>
        </message>
    </context>
</TS>
